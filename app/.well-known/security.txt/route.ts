import { env } from "@/lib/env";
import { LOCALES } from "@/lib/i18n/locales";
import { datedHeaders, isKnown, tagOf } from "@/lib/open-data/known";
import { paths } from "@/lib/paths";
import { listSecurityContacts } from "@/lib/people/help/public-queries";

export const dynamic = "force-dynamic";

const HALF_A_YEAR = 180 * 24 * 3600 * 1000;

/** Where to tell of a weakness (RFC 9116): the contacts that admins keep for it, else the page with all of them. */
export async function GET(request: Request) {
  const at = (path: string) => new URL(path, env().APP_URL).href;
  const contacts = await listSecurityContacts();
  const lines = [
    ...[...contacts, at(paths.public.help("en"))].map((contact) => `Contact: ${contact}`),
    `Policy: ${at(paths.public.security("en"))}`,
    `Expires: ${new Date(Date.now() + HALF_A_YEAR).toISOString().slice(0, 10)}T00:00:00Z`,
    `Preferred-Languages: ${LOCALES.join(", ")}`,
    `Canonical: ${at("/.well-known/security.txt")}`,
  ];
  const body = `${lines.join("\n")}\n`;
  const etag = tagOf(body);
  const headers = { ...datedHeaders(etag, undefined), "content-type": "text/plain; charset=utf-8" };
  if (isKnown(request, etag, undefined)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}
