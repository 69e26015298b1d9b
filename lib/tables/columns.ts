/** Which field each column holds; empty: it is left out. */
export type Mapping<Field extends string> = (Field | "")[];
/** Words that head the column of a field, in the languages of the house; the longest match wins. */
export type Heads<Field extends string> = Record<Field, readonly string[]>;
/** What is wrong with the cell of a row, counted from 0, that holds the field: a code. */
export type CellProblem<Field extends string> = { row: number; field: Field; code: string };

/** Guesses from their names what the columns hold; no field twice. */
export function matchColumns<Field extends string>(names: string[], heads: Heads<Field>): Mapping<Field> {
  const fields = Object.keys(heads) as Field[];
  const taken = new Set<Field>();
  const matched: Mapping<Field> = names.map(() => "");
  const guesses = names
    .flatMap((name, at) => fields.map((field) => ({ at, field, fit: fitOf(foldedName(name), heads[field]) })))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || a.at - b.at);
  for (const { at, field } of guesses) {
    if (matched[at] || taken.has(field)) continue;
    matched[at] = field;
    taken.add(field);
  }
  return matched;
}

/** Whether a first row names columns: two of them are known, or one and no figure stands in it. */
export const namesColumns = <Field extends string>(names: string[], heads: Heads<Field>): boolean => {
  const known = matchColumns(names, heads).filter(Boolean).length;
  return known > 1 || (known === 1 && !names.some((name) => /\d/.test(name)));
};

/** The whole name counts most, then the longest part of it. */
function fitOf(name: string, heads: readonly string[]): number {
  if (name === "") return 0;
  return Math.max(
    ...heads.map((head) => {
      const known = foldedName(head);
      if (name === known) return 1000 + known.length;
      return known.length > 1 && ` ${name} `.includes(` ${known} `) ? known.length : 0;
    }),
  );
}

/** A name without accents, case and marks: how people's spellings of it are compared. */
export const foldedName = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[()[\]:*_/,.-]+/g, " ")
    .replace(/’/g, "'")
    .replace(/\s+/g, " ")
    .trim();
