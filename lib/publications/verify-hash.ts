import type { StoryContent } from "@/db/documents";
import { citedProject, contentHash, storyContent } from "@/lib/stories/content";
import type { LockedRevision } from "@/lib/stories/mutations/lock";
import { loadPhotos, loadVoices, type Reader } from "@/lib/stories/parts";

/** A submitted revision's content, with whether it still is what its hash says. */
export async function judgedContent(
  reader: Reader,
  revision: LockedRevision,
): Promise<{ content: StoryContent; intact: boolean }> {
  const content = await storyContent(reader, revision.id);
  const { attachments } = await citedProject(reader, revision);
  const photos = await loadPhotos(reader, revision.id);
  const voices = await loadVoices(reader, revision.id);
  return { content, intact: contentHash(content, { photos, voices }, attachments) === revision.hash };
}
