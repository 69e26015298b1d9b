import { useTranslations } from "next-intl";
import { State, type StateTone } from "@/components/ui/state";
import { formatDay } from "@/lib/i18n/format";
import { isolated } from "@/lib/i18n/isolated";
import type { Locale } from "@/lib/i18n/locales";
import type { Proposal } from "@/lib/vnr/partner-queries";
import { ProposalActs } from "./proposal-acts";

const TONES: Record<Proposal["state"], StateTone> = {
  ...{ sent: "sent", expired: "warn", confirmed: "review", accepted: "done", declined: "gone" },
};

type Props = { proposals: Proposal[]; locale: Locale /** Leads send anew and take back. */; leads: boolean };

/** Partners who were invited and are not here yet, and who acts next. */
export function ProposalList({ proposals, locale, leads }: Props) {
  const t = useTranslations("vnrPartner");
  return (
    <>
      <h3>{t("sent")}</h3>
      <ul className="plain">
        {proposals.map(({ id, name, email, organisation, state, expiresAt }) => (
          <li key={id}>
            <b>{t("of", { person: isolated(name), organisation: isolated(organisation) })}</b>{" "}
            <bdi dir="ltr">{email}</bdi>
            <span className="sub">
              <State tone={TONES[state]} light>
                {t(`states.${state}`, { date: formatDay(expiresAt.toISOString().slice(0, 10), locale) })}
              </State>
            </span>
            {leads && (state === "sent" || state === "expired") && <ProposalActs id={id} name={name} />}
          </li>
        ))}
      </ul>
    </>
  );
}
