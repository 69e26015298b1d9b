import type { z } from "zod";
import type { Tx } from "@/db/client";
import type { Section } from "@/db/enums";
import { commentPins } from "@/db/schema";
import { Refusal } from "@/lib/errors";
import { storyContent } from "@/lib/stories/content";
import { loadClaims, loadContributions, loadPhotos } from "@/lib/stories/parts";
import { shownPhotos } from "@/lib/stories/shown-media";
import type { Quote } from "@/lib/text/quote";
import { quoteIn, sectionText } from "../passages";
import type { pin as pinInput } from "../schema";

type Pin = z.infer<typeof pinInput>;

/** What a section's comments can be pinned to besides its text. */
const THINGS: Partial<Record<Section, Pin["of"]>> = {
  claims: "claim",
  contributions: "contribution",
  photos: "photo",
};

/**
 * Pins a comment that was just written to a thing of its section or a passage of its text, as both stand in the
 * revision. Refuses `invalid` (fields: `thing` is not of the section, `passage` does not stand there).
 */
export async function pinComment(
  tx: Tx,
  comment: { id: string; revisionId: string; section: Section },
  pin: Pin,
) {
  const thing = pin.of === null ? NOTHING : await itsThing(tx, comment, pin);
  const quote = pin.passage === "" ? NO_QUOTE : await itsQuote(tx, comment, pin);
  if (pin.of === null && pin.passage === "") return;
  await tx.insert(commentPins).values({ commentId: comment.id, ...thing, ...quote });
}

const NOTHING = { claimId: null, photoId: null, target: null };
const NO_QUOTE: Quote = { quote: "", prefix: "", suffix: "" };

async function itsThing(tx: Tx, { revisionId, section }: { revisionId: string; section: Section }, pin: Pin) {
  const refused = () => new Refusal("invalid", { thing: "invalid" });
  if (THINGS[section] !== pin.of) throw refused();
  const at = pin.number - 1;
  if (pin.of === "claim") {
    const claim = (await loadClaims(tx, revisionId))[at];
    if (claim) return { ...NOTHING, claimId: claim.id };
  }
  if (pin.of === "contribution") {
    const one = (await loadContributions(tx, revisionId))[at];
    if (one) return { ...NOTHING, target: one.target };
  }
  if (pin.of === "photo") {
    const photo = shownPhotos(await loadPhotos(tx, revisionId))[at];
    if (photo) return { ...NOTHING, photoId: photo.id };
  }
  throw refused();
}

async function itsQuote(tx: Tx, comment: { revisionId: string; section: Section }, pin: Pin) {
  const text = sectionText(await storyContent(tx, comment.revisionId), comment.section);
  const quote = quoteIn(text, pin.passage, pin.before);
  if (!quote) throw new Refusal("invalid", { passage: "passage_not_found" });
  return quote;
}
