import { listProfiled } from "@/lib/countries/public-queries";
import { countryName } from "@/lib/geo/countries";
import { regionOf } from "@/lib/geo/regions";
import { dataAnswer, openOptions, openRoute } from "@/lib/open-data/answer";
import { paths } from "@/lib/paths";
import { refuseParameters } from "@/lib/publications/open-data/parameters";
import { countByCountry, findOpenChange } from "@/lib/publications/open-data/queries";
import { at } from "@/lib/publications/open-data/story";

export const dynamic = "force-dynamic";

/** Countries that have stories or say something of their libraries. */
export const GET = openRoute(async (request: Request) => {
  refuseParameters(new URL(request.url).searchParams);
  const changed = await findOpenChange();
  const [counts, profiled] = await Promise.all([countByCountry(), listProfiled()]);
  const stories = new Map(counts.map(({ country, stories }) => [country, stories]));
  const data = [...new Set([...stories.keys(), ...profiled])].sort().map((code) => ({
    code,
    name: countryName(code, "en"),
    region: regionOf(code),
    url: at(paths.public.country("en", code)),
    profile: profiled.includes(code) ? at(paths.data.country(code, "json")) : null,
    stories: stories.get(code) ?? 0,
  }));
  const body = JSON.stringify({ data, total: data.length, next: null });
  return dataAnswer(request, { type: "application/json", body, changed });
});

export const OPTIONS = openOptions;
