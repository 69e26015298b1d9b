import { useTranslations } from "next-intl";
import type { Section } from "@/db/enums";
import { differenceOf, type Told, wordsOfSection } from "@/lib/reviews/difference";
import type { Earlier } from "@/lib/reviews/round-queries";
import { ConfirmDifference } from "./confirm-difference";
import { DifferenceView } from "./difference-view";
import { MustFixAnswers } from "./must-fix-answers";

type Props = {
  now: Told;
  earlier: Earlier;
  /** The review whose reviewer is to confirm what accepted wording changed; null for others. */
  confirm: { reviewId: string; hash: string } | null;
};

/** What changed: by accepted wording, to be confirmed; and since the round before, with what was asked there. */
export function Changes({ now, earlier, confirm }: Props) {
  const t = useTranslations("wording.changes");
  const lang = now.content.language;
  const { amended, before, mustFixes } = earlier;
  return (
    <>
      {amended && (
        <section className="sec within" aria-labelledby="difference">
          <div className="shead">
            <h2 id="difference" tabIndex={-1}>
              {t("amended")}
            </h2>
            <p>{t(earlier.confirmed ? "confirmed" : "amendedLead")}</p>
          </div>
          <DifferenceView difference={differenceOf(amended, now)} lang={lang} />
          {confirm && !earlier.confirmed && <ConfirmDifference {...confirm} />}
        </section>
      )}
      {before && (
        <section className="sec within" aria-labelledby="changes">
          <div className="shead">
            <h2 id="changes">{t("title")}</h2>
          </div>
          <MustFixAnswers
            mustFixes={mustFixes}
            wordsOf={(section: Section) => [wordsOfSection(before, section), wordsOfSection(now, section)]}
            lang={lang}
          />
          <DifferenceView difference={differenceOf(before, now)} lang={lang} />
        </section>
      )}
    </>
  );
}
