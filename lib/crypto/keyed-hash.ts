import { createHmac } from "node:crypto";
import { env } from "@/lib/env";

/** HMAC-SHA-256 under the house's secret: the same text is known again, and none can be guessed back. `use` parts uses. */
export const keyedHash = (use: string, text: string): string =>
  createHmac("sha256", env().AUTH_SECRET).update(`${use}\n${text}`).digest("base64url");
