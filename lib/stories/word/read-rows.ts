import { STRENGTHS, type Strength } from "@/db/enums";
import { messagesOf } from "@/lib/i18n/messages";
import { linkAddress } from "@/lib/rich-text/schema";
import { isTarget } from "@/lib/sdg/targets";
import type { SectionValue } from "../schema";
import { folded, namesIn } from "./values";

/** Something in a line of a table that was not taken as it stands. `at`: the line, counted from 1 below the head. */
export type Problem = { code: string; at?: number; value?: string };
type Noted<T> = { value: T; problems: Problem[] };

const STRENGTH_NAMES = namesIn<Strength>((locale) => messagesOf(locale).enums.strength);
const YES = new Set(namesIn((locale) => ({ yes: messagesOf(locale).word.yes })).keys());
/** Signs people put for "yes". */
const TICKS = /^(x|y|✓|✔|☒|☑|1)$/i;

/** Claims from the lines of the form; `findings`: number → id. */
export function readClaims(rows: string[][], findings: Map<string, string>): Noted<SectionValue<"claims">> {
  const problems: Problem[] = [];
  let headline = false;
  const value = rows.map(([sentence = "", detail = "", cited = "", asked = ""], index) => {
    const wanted = YES.has(folded(asked)) || TICKS.test(asked.trim());
    if (wanted && headline) problems.push({ code: "one_headline", at: index + 1 });
    const first = wanted && !headline;
    headline ||= wanted;
    return { sentence, detail, headline: first, findingIds: citedIn(cited, findings, index + 1, problems) };
  });
  return { value, problems };
}

/** Contributions from the lines of the form; lines without a real target are left out and told. */
export function readContributions(
  rows: string[][],
  findings: Map<string, string>,
): Noted<SectionValue<"contributions">> {
  const problems: Problem[] = [];
  const value: SectionValue<"contributions"> = [];
  for (const [index, [typed = "", strength = "", sentence = "", cited = ""]] of rows.entries()) {
    const at = index + 1;
    const target = /\d{1,2}\.[0-9a-d]{1,2}/i.exec(typed)?.[0].toLowerCase() ?? "";
    const known = STRENGTH_NAMES.get(folded(strength)) ?? STRENGTHS.find((one) => one === folded(strength));
    if (!isTarget(target)) problems.push({ code: "target_unknown", at, value: typed });
    else if (value.some((one) => one.target === target))
      problems.push({ code: "target_twice", at, value: target });
    else if (value.length === 5) problems.push({ code: "contributions_too_many", at });
    else {
      if (!known && strength.trim() !== "") problems.push({ code: "strength_unknown", at, value: strength });
      const findingIds = citedIn(cited, findings, at, problems);
      value.push({ target, strength: known ?? "contributing", sentence, findingIds });
    }
  }
  return { value, problems };
}

/** Voices from the lines of the form; one whose name stands already keeps its consent. */
export function readVoices(rows: string[][], before: SectionValue<"voices">): SectionValue<"voices"> {
  const left = [...before];
  return rows.map(([quote = "", name = "", role = ""]) => {
    const at = left.findIndex((voice) => folded(voice.name) === folded(name));
    const [known] = at < 0 ? [] : left.splice(at, 1);
    const { id = null, isChild = false, consentId = null } = known ?? {};
    return { id, quote, name, role, isChild, consentId };
  });
}

/** Links from the lines of the form; addresses that could run something are left out and told. */
export function readLinks(rows: string[][]): Noted<SectionValue<"links">> {
  const problems: Problem[] = [];
  const value = rows.flatMap(([label = "", url = ""], index) => {
    if (linkAddress.safeParse(url.trim()).success) return [{ label, url: url.trim() }];
    problems.push({ code: "address_unsafe", at: index + 1, value: url });
    return [];
  });
  return { value, problems };
}

function citedIn(cited: string, findings: Map<string, string>, at: number, problems: Problem[]): string[] {
  const numbers = (cited.match(/F\s?\d+/gi) ?? []).map((number) => number.toUpperCase().replace(/\s/g, ""));
  return [...new Set(numbers)].flatMap((number) => {
    const id = findings.get(number);
    if (!id) problems.push({ code: "finding_unknown", at, value: number });
    return id ?? [];
  });
}
