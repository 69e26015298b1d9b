const OTHER_DIGITS = /[٠-٩۰-۹]/g;
const SPACES_AND_MARKS = /[\s\u00a0\u202f\u066c'’\u200e\u200f]/g;
const GROUPED = /^[-−]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * A number as people type it, in the digits and with the marks of their language: null where nothing is written,
 * NaN where it is no number. A comma parts thousands ("1,946") but in French, where it is the decimal mark.
 */
export function parseNumber(typed: string, locale: string): number | null {
  const plain = typed
    .replace(OTHER_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(SPACES_AND_MARKS, "")
    .replace("٫", ".");
  if (plain === "") return null;
  const grouped = !locale.startsWith("fr") && GROUPED.test(plain);
  const pointed = (grouped ? plain.replaceAll(",", "") : plain.replace(",", ".")).replace("−", "-");
  return /^-?\d+(\.\d+)?$/.test(pointed) ? Number(pointed) : Number.NaN;
}
