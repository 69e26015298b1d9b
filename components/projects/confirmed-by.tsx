import { useFormatter, useTranslations } from "next-intl";
import { State } from "@/components/ui/state";
import type { HelperPart } from "@/db/enums";

type Props = { confirmations: readonly { name: string; part: HelperPart; confirmedAt: Date }[] | undefined };

/** Beside a finding: which evaluator or partner confirmed it as it stands, and when. */
export function ConfirmedBy({ confirmations = [] }: Props) {
  const t = useTranslations("helping.confirmedBy");
  const format = useFormatter();
  return confirmations.map(({ name, part, confirmedAt }) => (
    <p key={`${name}-${confirmedAt.toISOString()}`} className="confirmed">
      <State tone="done" light>
        {t(part, { name, date: format.dateTime(confirmedAt, { dateStyle: "medium" }) })}
      </State>
    </p>
  ));
}
