import { createHash, randomBytes } from "node:crypto";

/** A link's secret: 256 random bits for the link, and their hash for the database. Only the mail holds the token itself. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

/** SHA-256 (hex). A token has 256 random bits, so that a slow hash would add nothing. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
