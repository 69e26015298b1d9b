import { getTranslations } from "next-intl/server";
import { countryName, regionOf } from "@/lib/geo/countries";
import { LAND_PATH, MAP_HEIGHT, MAP_WIDTH, placeOf } from "@/lib/geo/world-map";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

/** The map, drawn on the server, with the same numbers as a list beside it. */
export async function WorldMap({ counts, locale }: { counts: Map<string, number>; locale: Locale }) {
  const t = await getTranslations("pages");
  const regions = await getTranslations("regions");
  const number = new Intl.NumberFormat(formatTag(locale));
  const order = new Intl.Collator(locale);
  const countries = [...counts].map(([iso3, count]) => ({
    iso3,
    count,
    name: countryName(iso3, locale),
    region: regionOf(iso3),
  }));
  const groups = Object.entries(Object.groupBy(countries, ({ region }) => region));
  return (
    <div className="world">
      <figure>
        <svg className="map" viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} role="img" aria-label={t("mapLabel")}>
          <path className="land" d={LAND_PATH} />
          {countries.map(({ iso3, count }) => {
            const place = placeOf(iso3);
            return (
              place && (
                <circle key={iso3} className="dot" cx={place.x} cy={place.y} r={4 + Math.sqrt(count)} />
              )
            );
          })}
        </svg>
        <figcaption>{t("mapNote")}</figcaption>
      </figure>
      <div className="places">
        {groups.map(([region, all]) => (
          <div key={region}>
            <h3>{regions(region)}</h3>
            <ul>
              {all
                ?.sort((a, b) => order.compare(a.name, b.name))
                .map(({ iso3, name, count }) => (
                  <li key={iso3}>
                    <a href={paths.public.country(locale, iso3)}>{name}</a>{" "}
                    <span>{number.format(count)}</span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
}
