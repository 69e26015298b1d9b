import { and, asc, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { vnrYears } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { isAdmin } from "@/lib/people/policy";
import type { vnrYearFilter } from "./schema";

/** The years that admins keep, of one country or one year; null for everybody else. */
export async function listKeptVnrYears(actor: Actor, { country, year }: z.infer<typeof vnrYearFilter>) {
  if (!isAdmin(actor)) return null;
  return db
    .select()
    .from(vnrYears)
    .where(
      and(country ? eq(vnrYears.country, country) : undefined, year ? eq(vnrYears.year, year) : undefined),
    )
    .orderBy(desc(vnrYears.year), asc(vnrYears.country));
}
