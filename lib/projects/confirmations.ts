import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import type { FindingSnapshot } from "@/db/documents";
import type { HelperPart } from "@/db/enums";
import { findingConfirmations, helpers } from "@/db/schema";

/** Who confirmed a finding as it stands, and when. */
export type Confirmation = { name: string; part: HelperPart; confirmedAt: Date };

/** SHA-256 (hex) of a finding with all that says how it is known: what a helper confirms. */
export const findingHash = (finding: FindingSnapshot): string =>
  createHash("sha256")
    .update(canonicalize(finding) ?? "")
    .digest("hex");

/** The confirmations that hold, by finding: those given to exactly what `shown` says. */
export async function listConfirmations(
  shown: readonly FindingSnapshot[],
): Promise<Map<string, Confirmation[]>> {
  const hashes = new Map(shown.map((finding) => [finding.id, findingHash(finding)]));
  if (hashes.size === 0) return new Map();
  const rows = await db
    .select({
      findingId: findingConfirmations.findingId,
      hash: findingConfirmations.hash,
      confirmedAt: findingConfirmations.confirmedAt,
      name: helpers.name,
      part: helpers.part,
    })
    .from(findingConfirmations)
    .innerJoin(helpers, eq(helpers.id, findingConfirmations.helperId))
    .where(inArray(findingConfirmations.findingId, [...hashes.keys()]))
    .orderBy(asc(findingConfirmations.confirmedAt));
  const holding = rows.filter(({ findingId, hash }) => hashes.get(findingId) === hash);
  return Map.groupBy(
    holding.map(({ findingId, name, part, confirmedAt }) => ({ findingId, name, part, confirmedAt })),
    ({ findingId }) => findingId,
  );
}
