import { Problem } from "@/lib/open-data/problem";
import { openPlace, sealPlace } from "@/lib/open-data/token";
import { findTombstone } from "../public-queries";
import { readListing } from "./parameters";
import { findOpenStory, listNewestOf, type NewestPlace } from "./queries";
import { storyOf } from "./story";

const CURSOR = "newest";

/** A page of stories as an address asks for it; refuses what it cannot read. */
export async function openStoriesOf(query: URLSearchParams) {
  const { filters, limit, cursor } = readListing(query);
  const { rows, total } = await listNewestOf(filters, limit, cursor ? placeOf(cursor) : null);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? sealPlace(CURSOR, { at: last.at, id: last.id }) : null;
  return { data: shown.map(storyOf), total, next };
}

/** A story, or why there is none: 410 with reason and date where a tombstone stands, else 404. */
export async function findStoryOrRefuse(slug: string) {
  const story = await findOpenStory(slug);
  if (story) return story;
  const stone = await findTombstone(slug);
  if (!stone) throw new Problem("not_found", "There never was a public story of this name.");
  const since = stone.setAt.toISOString().slice(0, 10);
  const { reason } = stone;
  throw new Problem("gone", `It is not public any more since ${since}.`, { reason, since });
}

/** What was sealed with this use is of this shape: nobody else can seal. */
function placeOf(cursor: string): NewestPlace {
  const place = openPlace(CURSOR, cursor);
  if (place === null)
    throw new Problem("cursor", "Use `next` of the answer before as it stands, or begin again without it.");
  return place as NewestPlace;
}
