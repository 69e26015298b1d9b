import { useFormatter, useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import { SectionHead } from "@/components/ui/page-head";
import { State, type StateTone } from "@/components/ui/state";
import type { Locale } from "@/lib/i18n/locales";
import type { HelperRow } from "@/lib/stories/helper-queries";
import { HelperActs } from "./helper-acts";
import { HelperNotes } from "./helper-notes";
import { InviteHelperForm } from "./invite-helper-form";

type Props = {
  helpers: readonly HelperRow[];
  thing: { projectId: string; storyId: string | null };
  writes: boolean;
  locale: Locale;
};

/** Evaluators and partners who look at this project or story, what they confirmed and remarked. */
export function HelperList({ helpers, thing, writes, locale }: Props) {
  const t = useTranslations("helping.list");
  const parts = useTranslations("enums.helperPart");
  const format = useFormatter();
  if (helpers.length === 0 && !writes) return null;
  const state = (one: HelperRow): { tone: StateTone; words: string } => {
    const until = format.dateTime(one.expiresAt, { dateStyle: "medium" });
    if (one.revokedAt) return { tone: "gone", words: t("revoked") };
    if (one.ended) return { tone: "gone", words: t("ended", { date: until }) };
    if (!one.openedAt) return { tone: "sent", words: t("unopened", { date: until }) };
    return { tone: "done", words: t("opened", { date: until }) };
  };
  return (
    <section className="sec" aria-labelledby="helpers">
      <SectionHead id="helpers" title={t("title")}>
        <p>{t("lead")}</p>
      </SectionHead>
      {helpers.map((one) => (
        <div key={one.id} className="helper">
          <h3>
            <bdi>{one.name}</bdi>
          </h3>
          <p className="quietly">
            {parts(one.part)} · <bdi dir="ltr">{one.email}</bdi> · {t("confirmed", { count: one.confirmed })}
          </p>
          <p>
            <State tone={state(one).tone}>{state(one).words}</State>
          </p>
          <HelperNotes notes={one.notes} helper={one.name} />
          {writes && !one.revokedAt && <HelperActs id={one.id} name={one.name} />}
        </div>
      ))}
      {writes && (
        <Fold title={t("invite")}>
          <InviteHelperForm {...thing} locale={locale} />
        </Fold>
      )}
    </section>
  );
}
