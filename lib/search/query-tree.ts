/** The text of a PostgreSQL query as a tree. `stems`: one in quotes, or several that follow each other, for the database. */
export type QueryTree = { stems: string } | { not: QueryTree } | { all: QueryTree[] } | { any: QueryTree[] };

const STEM = "'(?:[^']|'')*'";
const TOKEN = new RegExp(`${STEM}|<->|<\\d+>|[()&|!]`, "gu");

/** Reads the text that PostgreSQL writes of a query, whose operators bind in the order `<->`, `!`, `&`, `|`. */
export function treeOf(query: string): QueryTree {
  const tokens = query.match(TOKEN) ?? [];
  let at = 0;
  const takes = (sign: string) => {
    const isNext = tokens[at] === sign;
    if (isNext) at += 1;
    return isNext;
  };
  const list = (sign: string, one: () => QueryTree): QueryTree[] => {
    const found = [one()];
    while (takes(sign)) found.push(one());
    return found;
  };
  const any = (): QueryTree => joined(list("|", all), (found) => ({ any: found }));
  const all = (): QueryTree => joined(list("&", negated), (found) => ({ all: found }));
  const negated = (): QueryTree => (takes("!") ? { not: negated() } : row());
  const row = (): QueryTree => {
    const first = at;
    const alone = operand();
    if (!tokens[at]?.startsWith("<")) return alone;
    while (tokens[at]?.startsWith("<")) {
      at += 1;
      operand();
    }
    return { stems: tokens.slice(first, at).join(" ") };
  };
  const operand = (): QueryTree => {
    if (takes("!")) return { not: operand() };
    if (!takes("(")) return { stems: tokens[at++] ?? "''" };
    const inside = any();
    at += 1;
    return inside;
  };
  return any();
}

const joined = (found: QueryTree[], join: (found: QueryTree[]) => QueryTree): QueryTree =>
  found.length === 1 && found[0] ? found[0] : join(found);

/** What the database has to be asked for to answer such a query, each once. */
export const leavesOf = (tree: QueryTree): string[] => [...new Set(leaves(tree, true))];

/** A query for every stem that is looked for, not for those that may not be there; empty where there is none. */
export const anyStemOf = (tree: QueryTree): string =>
  [...new Set(leaves(tree, false).flatMap((stems) => stems.match(new RegExp(STEM, "gu")) ?? []))].join(" | ");

function leaves(tree: QueryTree, unwanted: boolean): string[] {
  if ("stems" in tree) return [tree.stems];
  if ("not" in tree) return unwanted ? leaves(tree.not, true) : [];
  return ("all" in tree ? tree.all : tree.any).flatMap((one) => leaves(one, unwanted));
}

/** The stem of a leaf as vectors hold it; null where the leaf is several. */
export function stemOf(leaf: string): string | null {
  const [stem, ...others] = stemsIn(leaf);
  return others.length === 0 ? (stem ?? null) : null;
}

/** The stems in the text of a query, as vectors hold them. */
export const stemsIn = (query: string): string[] =>
  (query.match(new RegExp(STEM, "gu")) ?? []).map((stem) =>
    stem.slice(1, -1).replaceAll("''", "'").replaceAll("\\\\", "\\"),
  );

/** A stem as the text of a query writes it. */
export const quoted = (stem: string): string => `'${stem.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/**
 * The stems of a phrase with their places, as the text of a vector; null where no two stand next to each other, or the phrase
 * is not of stems alone.
 */
export function neighboursIn(leaf: string): string | null {
  const [first = "", ...rest] = leaf.match(TOKEN) ?? [];
  let place = 1;
  let isNext = false;
  const placed = [`${first}:1`];
  for (let at = 0; at < rest.length; at += 2) {
    const distance = rest[at] === "<->" ? 1 : Number(/^<(\d+)>$/.exec(rest[at] ?? "")?.[1]);
    place += distance;
    isNext ||= distance === 1;
    placed.push(`${rest[at + 1]}:${place}`);
  }
  return isNext && place < 16_000 && placed.every((one) => one.startsWith("'")) ? placed.join(" ") : null;
}
