import { env } from "@/lib/env";
import { LOCALES } from "@/lib/i18n/locales";
import { dataAnswer } from "@/lib/open-data/answer";

export const dynamic = "force-dynamic";

const PRIVATE = ["desk", "review", "admin", "vnr", "account", "sign-in", "invitations", "share"];

/** What search engines may look at (RFC 9309): everything public, and the data of stories. */
export function GET(request: Request) {
  // By its language: an asterisk would shut every address that holds such a word, a story's own name too.
  const closed = LOCALES.flatMap((locale) => PRIVATE.map((place) => `/${locale}/${place}`));
  const lines = [
    "User-Agent: *",
    ...["/", "/api/v1/"].map((open) => `Allow: ${open}`),
    ...[...closed, "/files/", "/api/"].map((shut) => `Disallow: ${shut}`),
    "",
    `Sitemap: ${new URL("/sitemap.xml", env().APP_URL).href}`,
  ];
  return dataAnswer(request, { type: "text/plain; charset=utf-8", body: `${lines.join("\n")}\n` });
}
