import type { Metric } from "@/db/enums";
import type { Cell } from "@/lib/tables/grid";
import { type Read, readFigure } from "@/lib/tables/read-cells";

/** Thousands and millions in words or letters: whoever reads them must not guess how many zeros were meant. */
const MULTIPLIED =
  /(^|[\s\d.,])(k|m|mio|mn|bn|thousands?|millions?|billions?|mill?iers?|milliards?|ألف|آلاف|مليون|ملايين|مليار)\.?$/iu;
const CODE_FIRST = /^([A-Z]{3})\s*(?=[\d٠-٩])/;
const CODE_LAST = /([\d٠-٩])\s*([A-Z]{3})$/;
const SYMBOL = /[€$£¥₣₦₵₹₽]/u;
/** What units of counted things are called; they say no more than the metric does. */
const COUNTED =
  /^(n|no|number|count|units?|items?|people|persons?|libraries|visits|loans|posts|fte|nombre|unités?|personnes|documents|habitants|عدد|وحدة|مادة|شخص)$/iu;

type Value = { value: number | null; currency: string };

/** A figure with the currency that stands in its cell; refuses per cent, multiples in words, and money where none is counted. */
export function readValue(cell: Cell, metric: Metric | null, locale: string): Read<Value> {
  const typed = cell.text.trim();
  const currency = CODE_FIRST.exec(typed)?.[1] ?? CODE_LAST.exec(typed)?.[2] ?? "";
  const bare = typed.replace(CODE_FIRST, "").replace(CODE_LAST, "$1").trim();
  if (SYMBOL.test(typed)) return { problem: "currency_as_code" };
  if (MULTIPLIED.test(bare)) return { problem: "unit_multiplied" };
  const read = readFigure({ ...cell, text: bare }, locale);
  if ("problem" in read) return read;
  if (read.percent) return { problem: "unit_percent" };
  if (currency && metric !== "preservation_spending") return { problem: "currency_not_here" };
  return { value: { value: read.value, currency } };
}

/** The unit beside a figure: a currency for money; for what is counted, nothing that would change its size. */
export function readUnit(typed: string, metric: Metric | null): Read<string> {
  const unit = typed.trim();
  if (metric === "preservation_spending") {
    if (SYMBOL.test(unit)) return { problem: "currency_as_code" };
    return MULTIPLIED.test(unit) ? { problem: "unit_multiplied" } : { value: unit };
  }
  if (unit === "" || COUNTED.test(unit)) return { value: "" };
  if (/[%٪]/.test(unit)) return { problem: "unit_percent" };
  if (MULTIPLIED.test(unit)) return { problem: "unit_multiplied" };
  return { problem: /^[A-Z]{3}$/.test(unit) || SYMBOL.test(unit) ? "currency_not_here" : "unit_unknown" };
}

/** A year alone, in whichever digits. */
export function readYear(typed: string): Read<number | null> {
  const text = typed.trim().replace(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  if (text === "") return { value: null };
  return /^\d{4}$/.test(text) ? { value: Number(text) } : { problem: "year_invalid" };
}
