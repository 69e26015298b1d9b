import { useFormatter, useTranslations } from "next-intl";
import { FindingView } from "@/components/projects/finding-view";
import { Fold } from "@/components/ui/fold";
import { State } from "@/components/ui/state";
import type { Locale } from "@/lib/i18n/locales";
import type { Room } from "@/lib/stories/helper-queries";
import { ConfirmForm, NoteForm } from "./room-forms";

type Props = { findings: Room["findings"]; helper: string; locale: Locale };

/** Every finding that the helper is shown, each with its word and its button. */
export function RoomFindings({ findings, helper, locale }: Props) {
  const t = useTranslations("helping.room");
  const format = useFormatter();
  if (findings.length === 0) return <p>{t("noFindings")}</p>;
  return (
    <ol className="claims">
      {findings.map(({ finding, hash, confirmedAt, changed }) => (
        <li key={finding.id} id={`finding-${finding.id}`}>
          <FindingView finding={finding} />
          {confirmedAt && (
            <p>
              <State tone="done">
                {t("confirmed", { date: format.dateTime(confirmedAt, { dateStyle: "medium" }) })}
              </State>
            </p>
          )}
          {changed && (
            <p>
              <State tone="warn">{t("changed")}</State>
            </p>
          )}
          <ConfirmForm
            key={String(confirmedAt !== null)}
            {...{ helper, locale, hash, findingId: finding.id, finding: finding.indicator }}
            confirmed={confirmedAt !== null}
          />
          <Fold title={t("noteFinding")}>
            <NoteForm helper={helper} locale={locale} findingId={finding.id} />
          </Fold>
        </li>
      ))}
    </ol>
  );
}
