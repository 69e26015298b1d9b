import type { FindingSnapshot } from "@/db/documents";
import { figureParts } from "@/lib/projects/figures";
import type { FileWords } from "./words";

/** A finding as its figure: "31 % → 58 %", "29 % against 68 %", "17 of 22 said so". `joint`: what stands between. */
export type Figure = { was: string; joint: "arrow" | string; is: string; unit: string };

/** The figure of a finding in words of a locale; null where nothing was counted. */
export function figureOf(finding: FindingSnapshot, { story, value, number }: FileWords): Figure | null {
  const parts = figureParts(finding);
  if (!parts) return null;
  if (parts.kind === "said") {
    const said = number(parts.said);
    const is = parts.of === null ? said : story("figure.of", { said, of: number(parts.of) });
    return { was: "", joint: "", is, unit: story("figure.saidSo") };
  }
  const { unit } = finding;
  const after = { is: value(parts.is, unit), unit: unit === "%" ? "" : unit };
  if (parts.kind === "alone") return { ...after, was: "", joint: "" };
  const joint = parts.kind === "after" ? "arrow" : story("figure.against");
  return { ...after, was: value(parts.was, unit), joint };
}

/** The same in one line of text. */
export const figureLine = ({ was, joint, is, unit }: Figure): string =>
  [was, joint === "arrow" ? "→" : joint, is, unit].filter(Boolean).join(" ");

/** Among how many and when: "412 measured, 2022 and 2024"; empty where neither is known. */
export function factsOf(finding: FindingSnapshot, { story, number }: FileWords): string {
  const { evidence, n } = finding;
  const kind = evidence === "told" ? "asked" : evidence === "counted" ? "records" : "measured";
  const among = n === null ? [] : [story(`words.${kind}`, { count: n, n: number(n) })];
  const [first = "", last] = yearsOf(finding);
  const when = last ? story("words.years", { first, last }) : first;
  return [...among, when].filter(Boolean).join(story("words.comma"));
}

/** The years in which it was observed, in their order, each once. */
export const yearsOf = ({ baselineDate, resultDate }: FindingSnapshot): string[] => [
  ...new Set([baselineDate, resultDate].filter((date) => date !== null).map((date) => date.slice(0, 4))),
];

/** What was observed, without the full stop that its writer may have set. */
export const whatOf = ({ indicator }: FindingSnapshot): string => indicator.replace(/[.。]$/, "");
