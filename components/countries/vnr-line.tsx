import { useTranslations } from "next-intl";
import { comingVnrYear } from "@/lib/coming-vnr";
import type { VnrYear } from "@/lib/countries/public-queries";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

const FIRST = 2016;
/** As many as the 2030 Agenda has; later ones push the first out. */
const LENGTH = 15;
/** The UN's own list of reviews. */
const UN_LIST = "https://hlpf.un.org/vnrs";

/** When a country presented its Voluntary National Reviews and when it does next, or that this is not known. */
export function VnrLine({ years, locale }: { years: VnrYear[]; locale: Locale }) {
  const t = useTranslations("vnrYears");
  const coming = comingVnrYear(new Date());
  const next = years.find(({ year, status }) => year >= coming && ["planned", "announced"].includes(status));
  const known = new Map(years.map((one) => [one.year, one]));
  const first = Math.max(FIRST, (years.at(-1)?.year ?? FIRST) - LENGTH + 1);
  const line = Array.from({ length: LENGTH }, (_, at) => first + at);
  return (
    <section className="chapter" aria-labelledby="vnr-years">
      <h2 id="vnr-years">{t("title")}</h2>
      <div className="wide vnr-years">
        {years.length > 0 && (
          <ol className="vnr">
            {line.map((year) => {
              const one = known.get(year);
              return one ? (
                <li key={year} className={year === next?.year ? "next" : "done"}>
                  <b>{year}</b>
                  <span>{t(`status.${one.status}`)}</span>
                  {!one.confirmed && <span>{t("unconfirmed")}</span>}
                  {year === next?.year && <span>{t("next")}</span>}
                </li>
              ) : (
                <li key={year} aria-hidden="true" />
              );
            })}
          </ol>
        )}
        {!next && (
          <p>
            {t.rich("notKnown", {
              list: (words) => <a href={UN_LIST}>{words}</a>,
              tell: (words) => <a href={paths.public.help(locale)}>{words}</a>,
            })}
          </p>
        )}
      </div>
    </section>
  );
}
