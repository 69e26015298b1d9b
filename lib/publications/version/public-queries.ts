import { sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import { galleryState } from "@/db/schema";
import { coalesced } from "@/lib/coalesced";

/** `number`: another after any change of a publication; `day`: consents end with theirs. */
export type Version = { number: number; day: string };

const state = publicDb
  .select({ number: galleryState.version, day: sql<string>`current_date::text` })
  .from(galleryState)
  .prepare("gallery_state");

/** Which state everything public is in, asked for at each request before anything else is read; once for all who come meanwhile. */
export const findVersion = coalesced(async (): Promise<Version> => {
  const [row] = await state.execute();
  return row ?? { number: 0, day: "" };
});
