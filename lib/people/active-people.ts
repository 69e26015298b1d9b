import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { PlatformRole } from "@/db/enums";
import { people, platformRoles } from "@/db/schema";

/** Ids of the active people who have one of these roles on the platform: those who are told that something waits. */
export async function listActive(tx: Tx, roles: PlatformRole[]): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: people.id })
    .from(people)
    .innerJoin(platformRoles, eq(platformRoles.personId, people.id))
    .where(and(eq(people.active, true), inArray(platformRoles.role, roles)));
  return rows.map(({ id }) => id);
}
