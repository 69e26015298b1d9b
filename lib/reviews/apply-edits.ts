import type { Passage } from "@/db/enums";
import { Refusal } from "@/lib/errors";
import { type Replacement, replaceWords } from "@/lib/rich-text/replace";
import { locateQuote, type Quote } from "@/lib/text/quote";
import { type Place, passageText, type Words } from "./rewordable";

export type Edit = Place & Quote & { id: string; words: string };

/**
 * The words of a revision with the edits in them; all places are looked up in the words as they were. Refuses
 * `passage_gone` where what an edit changes is not there (any more), `edits_overlap` where two change the same words;
 * the fields name the edits.
 */
export function applyEdits(words: Words, edits: readonly Edit[]): Words {
  const places = new Map<string, Edit[]>();
  for (const edit of edits) {
    const key = `${edit.passage} ${edit.item}`;
    places.set(key, [...(places.get(key) ?? []), edit]);
  }
  return [...places.values()].reduce(applyToPassage, words);
}

function applyToPassage(words: Words, edits: Edit[]): Words {
  const [first] = edits;
  const text = first && passageText(words, first);
  if (!first || text === null || text === undefined) throw refusal("passage_gone", edits);
  const found = edits
    .map((edit) => ({ edit, span: locateQuote(text, edit) }))
    .sort((one, other) => (one.span?.start ?? 0) - (other.span?.start ?? 0));
  const gone = found.filter(({ span }) => span === null).map(({ edit }) => edit);
  if (gone.length > 0) throw refusal("passage_gone", gone);
  const replacements = found.flatMap(({ edit, span }) => (span ? [{ ...span, words: edit.words }] : []));
  const over = found.filter(({ span }, at) => at > 0 && (found[at - 1]?.span?.end ?? 0) > (span?.start ?? 0));
  if (over.length > 0)
    throw refusal(
      "edits_overlap",
      over.map(({ edit }) => edit),
    );
  const changed = withPassage(words, first, replacements);
  if (!changed) throw refusal("passage_gone", edits);
  return changed;
}

const refusal = (code: string, edits: readonly Edit[]) =>
  new Refusal(code, Object.fromEntries(edits.map(({ id }) => [id, code])));

/** The same in plain text. */
const inText = (text: string, replacements: readonly Replacement[]): string =>
  replacements.reduceRight(
    (now, { start, end, words }) => now.slice(0, start) + words + now.slice(end),
    text,
  );

function withPassage(
  all: Words,
  { passage, item }: Place,
  replacements: readonly Replacement[],
): Words | null {
  const mend = (text: string) => inText(text, replacements);
  switch (passage) {
    case "title":
    case "summary":
      return { ...all, [passage]: mend(all[passage]) };
    case "need":
    case "action":
    case "lessons": {
      const doc = replaceWords(all[passage], replacements);
      return doc && { ...all, [passage]: doc };
    }
    case "claim_sentence":
    case "claim_detail":
      return { ...all, claims: mendOne(all.claims, (_, at) => String(at) === item, FIELD[passage], mend) };
    case "contribution_sentence":
      return {
        ...all,
        contributions: mendOne(all.contributions, ({ target }) => target === item, "sentence", mend),
      };
    case "photo_caption":
    case "photo_alternative_text":
      return { ...all, photos: mendOne(all.photos, ({ id }) => id === item, FIELD[passage], mend) };
  }
}

const FIELD = {
  claim_sentence: "sentence",
  claim_detail: "detail",
  photo_caption: "caption",
  photo_alternative_text: "alternativeText",
} as const satisfies Partial<Record<Passage, string>>;

const mendOne = <T, K extends keyof T>(
  all: T[],
  is: (one: T, at: number) => boolean,
  field: K,
  mend: (text: string) => string,
): T[] => all.map((one, at) => (is(one, at) ? { ...one, [field]: mend(String(one[field])) } : one));
