import { z } from "zod";
import { FILTER_VALUES } from "@/lib/search/filters";

/** One of what an address asks for; what is malformed counts as not asked. */
const asked = <Value extends z.ZodType>(value: Value) =>
  z.preprocess((given) => [given].flat()[0], value.optional()).catch(undefined);

/** The number of a page; the first where none is asked for. */
const page = z.preprocess((given) => [given].flat()[0], z.coerce.number().int().min(1).max(1000)).catch(1);

/** What of the queue is shown, from an address. */
export const queueFilter = z.object({
  language: asked(FILTER_VALUES.language),
  region: asked(FILTER_VALUES.region),
  goal: asked(FILTER_VALUES.goal),
  page,
});
/** Which page of the stories that are public, from an address. */
export const publishedFilter = z.object({ page });

export type QueueFilter = z.infer<typeof queueFilter>;
