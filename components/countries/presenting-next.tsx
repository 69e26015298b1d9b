import { useTranslations } from "next-intl";
import type { listPresenting } from "@/lib/countries/public-queries";
import { EUROPEAN_UNION } from "@/lib/countries/schema";
import { countryName } from "@/lib/geo/countries";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

type Props = { presenting: Awaited<ReturnType<typeof listPresenting>>; locale: Locale };

/** Which countries present their review next, by year; or that no list is at hand. */
export function PresentingNext({ presenting, locale }: Props) {
  const t = useTranslations("vnrYears");
  const order = new Intl.Collator(locale);
  return (
    <section className="vnr-years" aria-labelledby="presenting">
      <h2 id="presenting">{t("presenting")}</h2>
      <p>
        {presenting.length === 0
          ? t.rich("nobodyKnown", { tell: (words) => <a href={paths.public.help(locale)}>{words}</a> })
          : t("presentingLead")}
      </p>
      {[...Map.groupBy(presenting, ({ year }) => year)].map(([year, all]) => (
        <div key={year}>
          <h3>{year}</h3>
          <ul className="plain">
            {all
              .map((one) => ({ ...one, name: countryName(one.country, locale) }))
              .sort((a, b) => order.compare(a.name, b.name))
              .map(({ country, name, confirmed }) => (
                <li key={country}>
                  {country === EUROPEAN_UNION ? (
                    name
                  ) : (
                    <a href={paths.public.country(locale, country)}>{name}</a>
                  )}
                  {!confirmed && ` (${t("unconfirmed")})`}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
