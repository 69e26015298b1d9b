import { getTranslations } from "next-intl/server";
import { countryName } from "@/lib/geo/countries";
import { MAP_HEIGHT, MAP_WIDTH } from "@/lib/geo/projection";
import { regionOf } from "@/lib/geo/regions";
import { placeOf } from "@/lib/geo/world-map";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

type Props = {
  /** Numbers of stories by country. */
  counts: ReadonlyMap<string, number>;
  /** Countries that say something of their libraries, with stories or without. */
  profiled?: readonly string[];
  locale: Locale;
  level?: 2 | 3;
};

/** The map, drawn on the server, each dot a link that the keyboard reaches, with the same numbers as a list beside it. */
export async function WorldMap({ counts, profiled = [], locale, level = 3 }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  const t = await getTranslations("pages");
  const regions = await getTranslations("regions");
  const number = new Intl.NumberFormat(formatTag(locale));
  const order = new Intl.Collator(locale);
  const countries = [...new Set([...counts.keys(), ...profiled])]
    .map((iso3) => ({
      iso3,
      count: counts.get(iso3) ?? 0,
      name: countryName(iso3, locale),
      region: regionOf(iso3),
    }))
    .sort((a, b) => order.compare(a.name, b.name));
  const groups = [...Map.groupBy(countries, ({ region }) => region)]
    .map(([region, all]) => ({ region, name: regions(region), all }))
    .sort((a, b) => order.compare(a.name, b.name));
  return (
    <div className="world">
      <figure>
        {/* biome-ignore lint/a11y/useSemanticElements: there is no other element for a group of links in a drawing */}
        <svg
          className="map"
          viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
          role="group"
          aria-label={t("mapLabel")}
        >
          <use className="land" href={`${paths.land}#land`} />
          {countries.map(({ iso3, count, name }) => {
            const place = placeOf(iso3);
            return (
              place && (
                <a
                  key={iso3}
                  href={paths.public.country(locale, iso3)}
                  aria-label={t("mapDot", { country: name, count })}
                >
                  <circle
                    className={count > 0 ? "dot" : "dot open"}
                    cx={place.x}
                    cy={place.y}
                    r={4 + Math.sqrt(count)}
                  />
                </a>
              )
            );
          })}
        </svg>
        <figcaption>
          <span>{t("mapNote")}</span>
          <span>{t("mapBoundaries")}</span>
        </figcaption>
      </figure>
      <div className="places">
        {groups.map(({ region, name: regionName, all }) => (
          <div key={region}>
            <Heading>{regionName}</Heading>
            <ul>
              {all.map(({ iso3, name, count }) => (
                <li key={iso3}>
                  <a href={paths.public.country(locale, iso3)}>{name}</a>{" "}
                  <span>{count > 0 ? number.format(count) : t("onlyData")}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
}
