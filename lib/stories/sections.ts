import type { Section } from "@/db/enums";
import { SECTIONS } from "@/db/enums";
import { plainText } from "@/lib/rich-text/schema";
import type { StoryDetail } from "./queries";

/** A section as its own schema takes it: what the editor begins with. */
export function sectionValue(
  { revision, parts }: Pick<StoryDetail, "revision" | "parts">,
  section: Section,
): unknown {
  switch (section) {
    case "claims":
      return parts.claims.map(({ sentence, detail, headline, findingIds }) => ({
        sentence,
        detail,
        headline,
        findingIds,
      }));
    case "contributions":
      return parts.contributions.map(({ target, strength, sentence, findingIds }) => ({
        target,
        strength,
        sentence,
        findingIds,
      }));
    case "voices":
      return parts.voices.map(({ id, quote, name, role, isChild, consentId }) => ({
        id,
        quote,
        name,
        role,
        isChild,
        consentId,
      }));
    case "photos":
      return parts.photos.map(({ id }) => id);
    case "language":
      return { language: revision.language, workingSummary: revision.workingSummary };
    default:
      return revision[section];
  }
}

/** Sections in which something stands. */
export function filledSections(story: Pick<StoryDetail, "revision" | "parts">): Section[] {
  const { revision, parts } = story;
  const there: Record<Section, boolean> = {
    title: revision.title !== "",
    summary: revision.summary !== "",
    need: plainText(revision.need) !== "",
    action: plainText(revision.action) !== "",
    lessons: plainText(revision.lessons) !== "",
    claims: parts.claims.length > 0,
    contributions: parts.contributions.length > 0,
    voices: parts.voices.length > 0,
    photos: parts.photos.length > 0,
    partners: revision.partners.length > 0,
    links: revision.links.length > 0,
    language: true,
  };
  return SECTIONS.filter((section) => there[section]);
}
