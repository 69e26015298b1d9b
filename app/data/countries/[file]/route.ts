import { createTranslator } from "next-intl";
import { librarySheet, profileCsv, profileJson } from "@/lib/countries/open-data";
import { findProfileChange, findPublicProfile, listVnrYears } from "@/lib/countries/public-queries";
import { countryName } from "@/lib/geo/countries";
import { isCountry } from "@/lib/geo/regions";
import { messagesOf } from "@/lib/i18n/messages";
import { dataAnswer, openOptions, openRoute } from "@/lib/open-data/answer";
import { Problem } from "@/lib/open-data/problem";
import { refuseParameters } from "@/lib/publications/open-data/parameters";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * What a country says of its libraries, for everyone and from every page: as CSV, as JSON, and as a sheet for the
 * Library Map of the World.
 */
export const GET = openRoute(async (request: Request, { params }: RouteContext<"/data/countries/[file]">) => {
  const asked = /^([A-Z]{3})\.(csv|json|xlsx)$/.exec((await params).file);
  const iso3 = asked?.[1] ?? "";
  const format = asked?.[2] as keyof typeof TYPES | undefined;
  if (!format || !isCountry(iso3)) throw new Problem("not_found", "There is no such file of a country.");
  refuseParameters(new URL(request.url).searchParams);
  const changed = await findProfileChange(iso3);
  return dataAnswer(request, {
    type: TYPES[format],
    body: await bodyOf(iso3, format),
    changed,
    headers: { "content-disposition": `attachment; filename="libraries-${iso3}.${format}"` },
  });
});

export const OPTIONS = openOptions;

async function bodyOf(iso3: string, format: keyof typeof TYPES): Promise<string | Uint8Array> {
  const country = { iso3, name: countryName(iso3, "en") };
  const profile = await findPublicProfile(iso3);
  if (format === "csv") return profileCsv(country, profile);
  if (format === "json") return profileJson(country, profile, await listVnrYears(iso3));
  const t = createTranslator({ locale: "en", messages: messagesOf("en"), namespace: "enums" });
  return librarySheet(country, profile, {
    type: (code) => t(`libraryType.${code}`),
    metric: (code) => t(`metric.${code}`),
    method: (code) => t(`collectionMethod.${code}`),
  });
}
