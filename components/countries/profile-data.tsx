import { useTranslations } from "next-intl";
import type { PublicProfile } from "@/lib/countries/public-queries";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

type Props = { iso3: string; locale: Locale; profile: PublicProfile };

/** Who keeps the profile, when it was last looked through, and how to take it along. */
export function ProfileData({ iso3, locale, profile: { confirmedOn, figures } }: Props) {
  const t = useTranslations("country");
  return (
    <section className="chapter" aria-labelledby="data">
      <h2 id="data">{t("data")}</h2>
      <div>
        <p>{t("kept")}</p>
        <p>{confirmedOn ? t("confirmed", { date: formatDay(confirmedOn, locale) }) : t("unconfirmed")}</p>
        <p>
          {t.rich("licence", {
            link: (words) => <a href="https://creativecommons.org/licenses/by/4.0/">{words}</a>,
          })}
        </p>
        <ul className="downloads">
          <li>
            <a href={paths.data.country(iso3, "csv")}>{t("csv")}</a>
          </li>
          <li>
            <a href={paths.data.country(iso3, "json")}>{t("json")}</a>
          </li>
          {figures.length > 0 && (
            <li>
              <a href={paths.data.country(iso3, "xlsx")}>{t("sheet")}</a>
            </li>
          )}
        </ul>
      </div>
    </section>
  );
}
