import { sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import { coalesced } from "@/lib/coalesced";

/** `number`: another after any change of a publication; `day`: consents end with theirs. */
export type Version = { number: number; day: string };

/** Which state everything public is in, asked for at each request before anything else is read; once for all who come meanwhile. */
export const findVersion = coalesced(async (): Promise<Version> => {
  const [row] = await publicDb.execute<Version>(
    sql`select version::float8 as number, current_date::text as day from gallery_state`,
  );
  return row ?? { number: 0, day: "" };
});
