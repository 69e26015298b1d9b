import type { FindingSnapshot } from "@/db/documents";

/** A number in a text: where it stands, as typed, and what it may mean in that language. */
export type TypedNumber = { from: number; to: number; typed: string; values: number[]; decimals: number };
/** `finding`: the one it comes from; null: no finding of the project says so. */
export type NumberMark = TypedNumber & { finding: string | null };

const DIGIT = "[0-9\\u0660-\\u0669\\u06f0-\\u06f9]";
const GROUPING = "[\\u0020\\u00a0\\u202f'’\\u066c.,]";
/** Thousands in groups, or digits in a row; then what follows a decimal mark. */
const NUMBER = new RegExp(
  `(?:${DIGIT}{1,3}(?:${GROUPING}${DIGIT}{3})+(?!${DIGIT})|${DIGIT}+)(?:[.,\\u066b]${DIGIT}+)?`,
  "gu",
);
/** Dates, times, addresses and names with digits in them: no results, whatever the project found. */
const NO_RESULTS = [
  /\bhttps?:\/\/\S+|\bwww\.\S+|\S+@\S+/giu,
  /\p{Nd}{1,4}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{1,4}/gu,
  /\p{Nd}{1,2}:\p{Nd}{2}/gu,
  /(?:target|goal|cible|objectif|SDG|ODD|الغاية|غاية|الهدف|هدف)s?\s*\p{Nd}{1,2}(?:\.(?:\p{Nd}{1,2}|[a-d]))?/giu,
];

/** The numbers of a text that could be results; years, dates, times, addresses and numbered goals are none. */
export function numbersIn(text: string, language: string): TypedNumber[] {
  const skipped = NO_RESULTS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => [index, index + length] as const),
  );
  return [...text.matchAll(NUMBER)].flatMap(({ index: from, 0: typed }) => {
    const to = from + typed.length;
    const stuck = isLetter(text[from - 1]) || isLetter(text[to]) || /[\p{L}]-$/u.test(text.slice(0, from));
    const inside = skipped.some(([begin, end]) => from < end && to > begin);
    if (stuck || inside || isYear(typed)) return [];
    return [{ from, to, typed, ...readings(typed, language) }];
  });
}

/** Each number with the finding it comes from. `plain`: numbers of which a writer said that they are no result. */
export function markNumbers(
  text: string,
  language: string,
  findings: FindingSnapshot[],
  plain: readonly string[] = [],
): NumberMark[] {
  return numbersIn(text, language)
    .map((number) => ({ ...number, finding: findings.find((one) => says(one, number))?.id ?? null }))
    .filter(({ finding, typed }) => finding !== null || !plain.includes(typed));
}

/** Whether a finding holds the number, perhaps rounded as it is typed: before, after, what lies between, how many. */
function says(finding: FindingSnapshot, { values, decimals }: TypedNumber): boolean {
  const { baselineValue, resultValue, comparisonValue, saidCount, n } = finding;
  const gain = resultValue === null || baselineValue === null ? null : Math.abs(resultValue - baselineValue);
  const parts =
    typeof finding.breakdown === "string"
      ? numbersIn(finding.breakdown, "en").flatMap((part) => part.values)
      : finding.breakdown.flatMap((group) => [group.n, group.baseline, group.result]);
  const known = [baselineValue, resultValue, comparisonValue, gain, saidCount, n, ...parts];
  return known.some((one) => one !== null && values.some((value) => isRounded(one, value, decimals)));
}

const isRounded = (exact: number, typed: number, decimals: number): boolean =>
  Math.abs(exact - typed) <= 0.5 * 10 ** -decimals + 1e-9 &&
  (decimals > 0 || Math.round(exact) === typed || exact === typed);

/** "31,4" is a fraction in French and "1,200" a thousand in English; where both can be meant, both are tried. */
function readings(typed: string, language: string): { values: number[]; decimals: number } {
  const plain = typed
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\s'’\u066c]/g, "")
    .replace("\u066b", ".");
  const marks = plain.match(/[.,]/g) ?? [];
  const asThousands = Number(plain.replace(/[.,]/g, ""));
  const asFraction = Number(plain.replace(/[.,](?=.*[.,])/g, "").replace(",", "."));
  const tail = plain.split(/[.,]/).at(-1)?.length ?? 0;
  if (marks.length === 0) return { values: [asFraction], decimals: 0 };
  const [last] = marks.slice(-1);
  const groups = new Set(marks).size === 1 && /^\d{1,3}([.,]\d{3})+$/.test(plain);
  if (groups && marks.length > 1) return { values: [asThousands], decimals: 0 };
  if (!groups) return { values: [asFraction], decimals: tail };
  const pointParts = language.startsWith("en") || language.startsWith("ar");
  const thousands = last === "," ? pointParts : !pointParts;
  return thousands ? { values: [asThousands], decimals: 0 } : { values: [asFraction], decimals: tail };
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /\p{L}|_/u.test(character);
const isYear = (typed: string): boolean => /^\p{Nd}{4}$/u.test(typed) && /^(1[89]|20)/.test(latin(typed));
const latin = (typed: string) =>
  typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
