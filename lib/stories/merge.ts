import { diffArrays } from "diff";
import type { Section } from "@/db/enums";
import { foldText } from "@/lib/search/fold-text";
import { type Names, type Piece, piecesOf, sectionOf } from "./merge-pieces";

export type Choice = "mine" | "theirs" | "both";
/** A place in the section: the same on both sides, or to be chosen. `fits`: the choices that make sense here. */
export type MergeRow = {
  mine: Piece | null;
  theirs: Piece | null;
  same: boolean;
  fits: Choice[];
  suggested: Choice;
};

type Pair = { mine: Piece | null; theirs: Piece | null };

/** Sections whose pieces are about one thing each: two of the same cannot stand side by side. */
const KEYED: Section[] = ["contributions", "photos", "language", "voices"];
/** Share of words in common from which two pieces are versions of each other. */
const ALIKE = 0.3;

/**
 * Two versions of a section laid side by side, piece by piece. `before`: what both began from; it only decides what
 * is suggested: what one side alone changed is taken from that side, what both changed is kept from both.
 */
export function mergeRows(
  section: Section,
  versions: { before: unknown; mine: unknown; theirs: unknown },
  names?: Names,
): MergeRow[] {
  const [before, mine, theirs] = [versions.before, versions.mine, versions.theirs].map((value) =>
    piecesOf(section, value, names),
  ) as [Piece[], Piece[], Piece[]];
  const known = new Set(before.map(({ id }) => id));
  const pairs = KEYED.includes(section) ? pairsByKey(mine, theirs) : pairsByPlace(mine, theirs);
  return pairs.map((pair) => {
    const same = pair.mine?.id === pair.theirs?.id;
    const twice = !KEYED.includes(section) && pair.mine !== null && pair.theirs !== null;
    const fits: Choice[] = twice ? ["mine", "theirs", "both"] : ["mine", "theirs"];
    return { ...pair, same, fits, suggested: suggestion(pair, known, twice) };
  });
}

/** The section that the choices make: one for each row. */
export const merged = (section: Section, rows: MergeRow[], choices: Choice[]): unknown =>
  sectionOf(
    section,
    rows.flatMap((row, index) => {
      const choice = row.same ? "mine" : (choices[index] ?? row.suggested);
      const chosen = { mine: [row.mine], theirs: [row.theirs], both: [row.theirs, row.mine] }[choice];
      return chosen.flatMap((piece) => (piece ? [piece.value] : []));
    }),
  );

function suggestion({ mine, theirs }: Pair, known: Set<string>, twice: boolean): Choice {
  if (mine && theirs) {
    if (known.has(mine.id)) return "theirs";
    if (known.has(theirs.id)) return "mine";
    return twice ? "both" : "mine";
  }
  if (mine) return known.has(mine.id) ? "theirs" : "mine";
  return theirs && known.has(theirs.id) ? "mine" : "theirs";
}

/** In the order of theirs; what only mine has follows what it follows in mine. */
function pairsByKey(mine: Piece[], theirs: Piece[]): Pair[] {
  const pairs: Pair[] = theirs.map((piece) => ({
    theirs: piece,
    mine: mine.find(({ key }) => key === piece.key) ?? null,
  }));
  for (const [index, piece] of mine.entries()) {
    if (pairs.some((pair) => pair.mine === piece)) continue;
    const after = pairs.findIndex((pair) => pair.mine !== null && pair.mine === mine[index - 1]);
    pairs.splice(after + 1, 0, { mine: piece, theirs: null });
  }
  return pairs;
}

function pairsByPlace(mine: Piece[], theirs: Piece[]): Pair[] {
  const pairs: Pair[] = [];
  let [at, there] = [0, 0];
  let gone: Piece[] = [];
  const close = (added: Piece[]) => {
    pairs.push(...alikePairs(added, gone));
    gone = [];
  };
  const ids = (pieces: Piece[]) => pieces.map(({ id }) => id);
  for (const part of diffArrays(ids(theirs), ids(mine))) {
    const { length } = part.value;
    if (part.removed) {
      gone = theirs.slice(there, there + length);
      there += length;
    } else if (part.added) {
      close(mine.slice(at, at + length));
      at += length;
    } else {
      close([]);
      for (let step = 0; step < length; step += 1)
        pairs.push({ mine: mine[at + step] ?? null, theirs: theirs[there + step] ?? null });
      at += length;
      there += length;
    }
  }
  close([]);
  return pairs;
}

/** Pieces that stand at the same place: those with words in common are versions of each other. */
function alikePairs(mine: Piece[], theirs: Piece[]): Pair[] {
  const only = mine.length === 1 && theirs.length === 1;
  const pairs: Pair[] = [];
  let next = 0;
  for (const piece of mine) {
    const found = theirs.findIndex(
      (other, index) => index >= next && (only || alike(piece.text, other.text)),
    );
    if (found >= 0) {
      for (const other of theirs.slice(next, found)) pairs.push({ mine: null, theirs: other });
      next = found + 1;
    }
    pairs.push({ mine: piece, theirs: found >= 0 ? (theirs[found] ?? null) : null });
  }
  for (const other of theirs.slice(next)) pairs.push({ mine: null, theirs: other });
  return pairs;
}

function alike(one: string, other: string): boolean {
  const [words, others] = [one, other].map((text) => new Set(foldText(text).split(/[^\p{L}\p{N}]+/u)));
  if (!words || !others) return false;
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / Math.max(words.size, others.size, 1) >= ALIKE;
}
