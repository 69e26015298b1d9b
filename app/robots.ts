import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  const closed = ["desk", "review", "admin", "vnr", "account", "sign-in", "invitations", "share"].map(
    (place) => `/*/${place}`,
  );
  return {
    rules: { userAgent: "*", allow: ["/", "/api/v1/"], disallow: [...closed, "/files/", "/api/"] },
    sitemap: new URL("/sitemap.xml", env().APP_URL).href,
  };
}
