import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema";
import { Refusal } from "@/lib/errors";
import { giveBack, takeLimit } from "@/lib/limits/take";
import type { Actor } from "./actor";
import { passwordMatches } from "./password";

/** Refuses unless this is the person's password now: `invalid` with `present: password_wrong`, or `too_many_tries`. */
export async function requirePassword(actor: Actor, present: string, now = new Date()): Promise<void> {
  const limit = { bucket: "prove.password", key: actor.id, max: 10, seconds: 15 * 60 };
  await takeLimit(limit, now);
  const [person] = await db
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.id, actor.id));
  if (!(await passwordMatches(person?.passwordHash ?? null, present)))
    throw new Refusal("invalid", { present: "password_wrong" });
  await giveBack(limit);
}
