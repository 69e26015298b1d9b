import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { photos } from "@/db/schema";

type Photo = Pick<
  typeof photos.$inferSelect,
  "salt" | "sha256" | "alternativeText" | "caption" | "credit" | "licence"
>;

/** Salted SHA-256 (hex) of the picture, its texts and licence: a mark that stays when the picture is erased. */
export function photoHash({ salt, sha256, alternativeText, caption, credit, licence }: Photo): string {
  const words = canonicalize({ sha256, alternativeText, caption, credit, licence }) ?? "";
  return createHash("sha256").update(salt).update(words).digest("hex");
}
