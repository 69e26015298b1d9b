import { parseNumber } from "@/lib/i18n/parse-number";
import type { Cell } from "@/lib/tables/grid";

/** A value, or the code of what is wrong with what stands there. */
export type Read<Value> = { value: Value } | { problem: string };

/** A figure as it is typed in its language; a percent sign after it is its unit. */
export function readFigure(cell: Cell, locale: string): Read<number | null> & { percent?: boolean } {
  const text = cell.text.trim();
  if (text === "") return cell.formula ? { problem: "formula_empty" } : { value: null };
  if (text.startsWith("=")) return { problem: "formula_text" };
  if (/^#[A-Z/0!?]+/.test(text)) return { problem: "formula_error" };
  const percent = /[%٪]$/.test(text);
  const value = parseNumber(percent ? text.slice(0, -1) : text, locale);
  return value === null || Number.isNaN(value) ? { problem: "number_invalid" } : { value, percent };
}

/** A day as ISO, or with day and month first where nobody can take one for the other; empty where nothing is known. */
export function readDay(cell: Cell): Read<string> {
  const text = cell.text.trim().replace(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  if (text === "" || /^\d{4}-\d{2}-\d{2}$/.test(text)) return { value: text };
  const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (!parts) return { problem: "date_invalid" };
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  if (first <= 12 && second <= 12 && first !== second) return { problem: "date_two_ways" };
  const [day, month] = first > 12 ? [first, second] : [second, first];
  return { value: `${parts[3]}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` };
}
