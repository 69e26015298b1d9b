import type { StoryContent } from "@/db/documents";
import type { Section } from "@/db/enums";
import { placeOf, sectionText } from "./passages";

/** What is stored of a pin, with the claim and the contribution as they were when it was set. */
export type StoredPin = {
  photoId: string | null;
  target: string | null;
  quote: string;
  prefix: string;
  suffix: string;
  claim: string | null;
  claimFindings: string[];
  contribution: string | null;
};

/** How a pinned thing stands in the text of now. */
type Standing = "same" | "changed" | "gone";
type Thing = {
  of: "claim" | "contribution" | "photo";
  number: number | null;
  words: string;
  standing: Standing;
};

export type PinPlace = {
  thing: (Thing & { target: string | null }) | null;
  /** `now`: what took the passage's place, where that can be told. */
  passage: { quote: string; prefix: string; standing: "same" | "changed"; now: string | null } | null;
};

/** Where a pin stands in the content of now, which may be a later round than that of the comment. */
export function pinPlace(
  pin: StoredPin,
  section: Section,
  content: StoryContent,
  photoIds: readonly string[],
): PinPlace {
  const thing = thingNow(pin, content, photoIds);
  const { quote, prefix } = pin;
  if (quote === "") return { thing, passage: null };
  const place = placeOf(sectionText(content, section), pin);
  const passage = place.same
    ? { quote, prefix, standing: "same" as const, now: null }
    : { quote, prefix, standing: "changed" as const, now: place.now };
  return { thing, passage };
}

function thingNow(pin: StoredPin, content: StoryContent, photoIds: readonly string[]): PinPlace["thing"] {
  if (pin.photoId) {
    const at = photoIds.indexOf(pin.photoId);
    return { of: "photo", ...numbered(at, true), words: "", target: null };
  }
  if (pin.target) {
    const { target } = pin;
    const at = content.contributions.findIndex((one) => one.target === target);
    const same = content.contributions[at]?.sentence === pin.contribution;
    return { of: "contribution", ...numbered(at, same), words: pin.contribution ?? "", target };
  }
  if (pin.claim === null) return null;
  const { at, same } = claimNow(pin, content);
  return { of: "claim", ...numbered(at, same), words: pin.claim, target: null };
}

const numbered = (at: number, same: boolean): Pick<Thing, "number" | "standing"> =>
  at === -1 ? { number: null, standing: "gone" } : { number: at + 1, standing: same ? "same" : "changed" };

/** A claim has no name that lasts over rounds: it is the one that says the same, or rests on the same findings. */
function claimNow(pin: StoredPin, { claims }: StoryContent): { at: number; same: boolean } {
  const at = claims.findIndex(({ sentence }) => sentence === pin.claim);
  if (at !== -1) return { at, same: true };
  const shared = claims.map(
    ({ findings }) => findings.filter(({ id }) => pin.claimFindings.includes(id)).length,
  );
  const most = Math.max(0, ...shared);
  return { at: most === 0 ? -1 : shared.indexOf(most), same: false };
}
