import type { MetadataRoute } from "next";
import { env } from "@/lib/env";
import { LOCALES } from "@/lib/i18n/locales";

export const dynamic = "force-dynamic";

const PRIVATE = ["desk", "review", "admin", "vnr", "account", "sign-in", "invitations", "share"];

export default function robots(): MetadataRoute.Robots {
  // By its language: an asterisk would shut every address that holds such a word, a story's own name too.
  const closed = LOCALES.flatMap((locale) => PRIVATE.map((place) => `/${locale}/${place}`));
  return {
    rules: { userAgent: "*", allow: ["/", "/api/v1/"], disallow: [...closed, "/files/", "/api/"] },
    sitemap: new URL("/sitemap.xml", env().APP_URL).href,
  };
}
