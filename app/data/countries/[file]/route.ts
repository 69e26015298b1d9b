import { createHash } from "node:crypto";
import { createTranslator } from "next-intl";
import { librarySheet, profileCsv, profileJson } from "@/lib/countries/open-data";
import { findPublicProfile, listVnrYears } from "@/lib/countries/public-queries";
import { countryName } from "@/lib/geo/countries";
import { isCountry } from "@/lib/geo/regions";
import { messagesOf } from "@/lib/i18n/messages";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * What a country says of its libraries, for everyone and from every page: as CSV, as JSON, and as a sheet for the
 * Library Map of the World. Asked for anew each time; who has it already is told so.
 */
export async function GET(request: Request, { params }: RouteContext<"/data/countries/[file]">) {
  const asked = /^([A-Z]{3})\.(csv|json|xlsx)$/.exec((await params).file);
  const iso3 = asked?.[1] ?? "";
  const format = asked?.[2] as keyof typeof TYPES | undefined;
  if (!format || !isCountry(iso3)) return new Response(null, { status: 404, headers: OPEN });
  const body = Buffer.from(await bodyOf(iso3, format));
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = {
    ...OPEN,
    etag,
    "cache-control": "public, no-cache",
    "content-type": TYPES[format],
    "content-disposition": `attachment; filename="libraries-${iso3}.${format}"`,
    "x-content-type-options": "nosniff",
    link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

const OPEN = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, link",
  "cross-origin-resource-policy": "cross-origin",
};

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
