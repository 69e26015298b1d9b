import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { people } from "@/db/schema";
import type { Actor } from "./actor";
import { actorFields, actorOf } from "./actor-fields";

/** The person with every right they hold now; null when there is none or when deactivated. For work behind the scenes:
 * a request asks `findSession`, which knows what this browser has proved. `reader`: a transaction, for a verb within one. */
export async function findActor(id: string, reader: typeof db | Tx = db): Promise<Actor | null> {
  const [row] = await reader
    .select(actorFields)
    .from(people)
    .where(and(eq(people.id, id), eq(people.active, true)));
  return row ? actorOf(row) : null;
}

/** What sign-in needs to know of an address; null when nobody has it. */
export async function findCredentials(email: string) {
  const [person] = await db
    .select({
      id: people.id,
      passwordHash: people.passwordHash,
      active: people.active,
      locale: people.locale,
    })
    .from(people)
    .where(eq(sql`lower(${people.email})`, email.trim().toLowerCase()));
  return person ?? null;
}
