import { useTranslations } from "next-intl";
import { WordDiff } from "@/components/stories/word-diff";
import type { Section } from "@/db/enums";
import type { Earlier } from "@/lib/reviews/round-queries";

type Props = {
  mustFixes: Earlier["mustFixes"];
  /** The words of a section before and now. */
  wordsOf: (section: Section) => readonly [before: string, now: string];
  lang: string;
};

/** Each must-fix of the returned round, what the library did about it, and what changed there, beside each other. */
export function MustFixAnswers({ mustFixes, wordsOf, lang }: Props) {
  const t = useTranslations("wording.mustFixes");
  const words = useTranslations("enums");
  if (mustFixes.length === 0) return null;
  return (
    <div className="changed">
      <h3>{t("title")}</h3>
      {mustFixes.map((item) => {
        const [before, now] = wordsOf(item.section);
        return (
          <div key={item.id} className="sides">
            <div>
              <p className="by">{t("asked", { section: words(`section.${item.section}`) })}</p>
              <p dir="auto">{item.body}</p>
              <p className="by">{item.outcome ? words(`mustFixOutcome.${item.outcome}`) : t("unanswered")}</p>
              {item.replies.map((reply) => (
                <p key={reply.id} dir="auto">
                  {reply.body}
                </p>
              ))}
            </div>
            <div>
              <p className="by">{t("changed")}</p>
              {before === now ? <p>{t("same")}</p> : <WordDiff before={before} after={now} lang={lang} />}
            </div>
          </div>
        );
      })}
    </div>
  );
}
