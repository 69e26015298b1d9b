import type { revisions } from "@/db/schema";
import { loadParts, type Reader } from "@/lib/stories/parts";
import type { SectionValue } from "@/lib/stories/schema";
import { sectionValue } from "@/lib/stories/sections";
import type { Words } from "./rewordable";

/** The words of a stored revision; photos that are hidden are left out. */
export async function loadWords(reader: Reader, revision: typeof revisions.$inferSelect): Promise<Words> {
  const parts = await loadParts(reader, revision.id);
  const { title, summary, need, action, lessons } = revision;
  const story = { revision, parts };
  return {
    ...{ title, summary, need, action, lessons },
    claims: sectionValue(story, "claims") as SectionValue<"claims">,
    contributions: sectionValue(story, "contributions") as SectionValue<"contributions">,
    photos: parts.photos
      .filter(({ hiddenAt }) => hiddenAt === null)
      .map(({ id, caption, alternativeText }) => ({ id, caption, alternativeText })),
  };
}
