import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PartLinks } from "@/components/layout/part-links";
import { Band } from "@/components/ui/band";
import { PageHead } from "@/components/ui/page-head";
import type { VnrStatus } from "@/db/enums";
import { countryName } from "@/lib/geo/countries";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { RoundState } from "./round-state";

type Props = {
  round: { id: string; country: string; year: number; status: VnrStatus };
  title: ReactNode;
  lead: ReactNode;
  action?: ReactNode;
  locale: Locale;
};

/** Above each part of a round: which parts there are, whose round it is, and whether it still stands. */
export function RoundHead({ round, title, lead, action, locale }: Props) {
  const t = useTranslations("vnr");
  const { id, country, year, status } = round;
  return (
    <>
      {status === "withdrawn" && <Band title={t("withdrawn.title")}>{t("withdrawn.text")}</Band>}
      <PartLinks
        label={t("parts.label")}
        parts={[
          { href: paths.vnr.round(locale, id), label: t("parts.plan") },
          { href: paths.vnr.contacts(locale, id), label: t("parts.contacts") },
          { href: paths.vnr.letter(locale, id), label: t("parts.letter") },
          { href: paths.vnr.channels(locale, id), label: t("parts.channels") },
          { href: paths.vnr.messages(locale, id), label: t("parts.messages") },
          { href: paths.vnr.activities(locale, id), label: t("parts.activities") },
          { href: paths.vnr.coverage(locale, id), label: t("parts.coverage") },
          { href: paths.vnr.packs(locale, id), label: t("parts.packs") },
          { href: paths.vnr.uses(locale, id), label: t("parts.uses") },
        ]}
      />
      <PageHead
        title={title}
        eyebrow={
          <>
            {t("roundOf", { country: countryName(country, locale), year: String(year) })}{" "}
            <RoundState status={status} />
          </>
        }
        lead={lead}
        action={action}
      />
    </>
  );
}
