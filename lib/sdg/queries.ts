import { db } from "@/db/client";
import { informationTargets } from "@/db/schema";
import { TARGETS } from "./targets";

/** Targets near to access to information: this platform's own selection, in the order of the targets. */
export async function listInformationTargets(): Promise<string[]> {
  const rows = await db.select().from(informationTargets);
  const chosen = new Set(rows.map(({ target }) => target));
  return TARGETS.filter((target) => chosen.has(target));
}
