import type { Section } from "@/db/enums";
import type { revisions } from "@/db/schema";
import { loadClaims, loadContributions, loadPhotos, loadVoices, type Reader } from "./parts";
import { sectionValue } from "./sections";

/** One section of a revision as it is stored, in the shape its own schema takes; reads no more than it needs. */
export async function storedSection(
  reader: Reader,
  revision: typeof revisions.$inferSelect,
  section: Section,
): Promise<unknown> {
  const parts = {
    claims: section === "claims" ? await loadClaims(reader, revision.id) : [],
    contributions: section === "contributions" ? await loadContributions(reader, revision.id) : [],
    voices: section === "voices" ? await loadVoices(reader, revision.id) : [],
    photos: section === "photos" ? await loadPhotos(reader, revision.id) : [],
  };
  return sectionValue({ revision, parts }, section);
}
