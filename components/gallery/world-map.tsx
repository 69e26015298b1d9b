import { getTranslations } from "next-intl/server";
import { countryName, regionOf } from "@/lib/geo/countries";
import { MAP_HEIGHT, MAP_WIDTH, placeOf } from "@/lib/geo/world-map";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

type Props = { counts: Map<string, number>; locale: Locale; level?: 2 | 3 };

/** The map, drawn on the server, with the same numbers as a list beside it. */
export async function WorldMap({ counts, locale, level = 3 }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
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
  const groups = [...Map.groupBy(countries, ({ region }) => region)]
    .map(([region, all]) => ({ region, name: regions(region), all }))
    .sort((a, b) => order.compare(a.name, b.name));
  return (
    <div className="world">
      <figure>
        <svg className="map" viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} role="img" aria-label={t("mapLabel")}>
          <use className="land" href={`${paths.land}#land`} />
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
        {groups.map(({ region, name: regionName, all }) => (
          <div key={region}>
            <Heading>{regionName}</Heading>
            <ul>
              {all
                .sort((a, b) => order.compare(a.name, b.name))
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
