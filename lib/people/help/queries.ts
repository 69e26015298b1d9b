import { asc } from "drizzle-orm";
import { db } from "@/db/client";
import { helpEntries } from "@/db/schema";
import type { Actor } from "../actor";
import { isAdmin } from "../policy";

/** The entries of the help page in all their languages, as admins keep them; null for everybody else. */
export async function listHelpEntries(actor: Actor) {
  if (!isAdmin(actor)) return null;
  return db
    .select()
    .from(helpEntries)
    .orderBy(asc(helpEntries.kind), asc(helpEntries.position), asc(helpEntries.id));
}
