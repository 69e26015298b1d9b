import { useFormatter, useTranslations } from "next-intl";
import { State } from "@/components/ui/state";
import { endsSoon } from "@/lib/media/consent-covers";
import { today } from "@/lib/today";

/** Whether a consent holds, and until when. */
export function ConsentState({ consent }: { consent: { revokedAt: Date | null; expiresOn: string | null } }) {
  const t = useTranslations("evidence.consents");
  const format = useFormatter();
  const { revokedAt, expiresOn } = consent;
  const day = (date: Date) => format.dateTime(date, { dateStyle: "medium" });
  if (revokedAt) return <State tone="gone">{t("revokedOn", { date: day(revokedAt) })}</State>;
  if (expiresOn === null) return <State tone="done">{t("valid")}</State>;
  const date = day(new Date(expiresOn));
  if (expiresOn < today()) return <State tone="gone">{t("expired", { date })}</State>;
  return <State tone={endsSoon(consent) ? "warn" : "done"}>{t("until", { date })}</State>;
}
