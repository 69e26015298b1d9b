import type { RichText } from "@/db/documents";
import type { Passage, Section } from "@/db/enums";
import { rawText } from "@/lib/rich-text/replace";
import type { SectionValue } from "@/lib/stories/schema";

/** The words of a revision for which other wording may be proposed. */
export type Words = {
  title: string;
  summary: string;
  need: RichText;
  action: RichText;
  lessons: RichText;
  claims: SectionValue<"claims">;
  contributions: SectionValue<"contributions">;
  photos: { id: string; caption: string; alternativeText: string }[];
};

/** A passage by its kind and, of several, which one: a claim's position, a contribution's target, a photo's id. */
export type Place = { passage: Passage; item: string };

/** In which section each kind of passage stands. */
export const SECTION_OF = {
  title: "title",
  summary: "summary",
  need: "need",
  action: "action",
  lessons: "lessons",
  claim_sentence: "claims",
  claim_detail: "claims",
  contribution_sentence: "contributions",
  photo_caption: "photos",
  photo_alternative_text: "photos",
} as const satisfies Record<Passage, Section>;

/** Every passage of a revision with its words, in the order of the sections. */
export function listPassages(words: Words): (Place & { text: string })[] {
  const single = (["title", "summary", "need", "action", "lessons"] as const).map((passage) => ({
    ...{ passage, item: "" },
  }));
  const places: Place[] = [
    ...single,
    ...words.claims.flatMap((_, at) => [
      { passage: "claim_sentence" as const, item: String(at) },
      { passage: "claim_detail" as const, item: String(at) },
    ]),
    ...words.contributions.map(({ target }) => ({
      ...{ passage: "contribution_sentence" as const, item: target },
    })),
    ...words.photos.flatMap(({ id }) => [
      { passage: "photo_alternative_text" as const, item: id },
      { passage: "photo_caption" as const, item: id },
    ]),
  ];
  return places.map((place) => ({ ...place, text: passageText(words, place) ?? "" }));
}

const RICH: readonly Passage[] = ["need", "action", "lessons"];

/** The passages piece by piece, as one rewords them: rich text by its paragraphs. `start`: where a piece begins. */
export const listPieces = (words: Words) =>
  listPassages(words).flatMap((passage) => {
    let end = -1;
    const pieces = RICH.includes(passage.passage) ? passage.text.split("\n") : [passage.text];
    return pieces.flatMap((piece) => {
      const start = end + 1;
      end = start + piece.length;
      return piece || passage.text === "" ? [{ ...passage, start, piece }] : [];
    });
  });

/** The words of a passage; null where there is none of that kind. */
export function passageText(words: Words, { passage, item }: Place): string | null {
  switch (passage) {
    case "title":
    case "summary":
      return words[passage];
    case "need":
    case "action":
    case "lessons":
      return rawText(words[passage]);
    case "claim_sentence":
      return words.claims[Number(item)]?.sentence ?? null;
    case "claim_detail":
      return words.claims[Number(item)]?.detail ?? null;
    case "contribution_sentence":
      return words.contributions.find(({ target }) => target === item)?.sentence ?? null;
    case "photo_caption":
      return words.photos.find(({ id }) => id === item)?.caption ?? null;
    case "photo_alternative_text":
      return words.photos.find(({ id }) => id === item)?.alternativeText ?? null;
  }
}
