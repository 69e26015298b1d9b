import { randomInt } from "node:crypto";
import { keyedHash } from "@/lib/crypto/keyed-hash";

/** Crockford's letters: none that looks like another, none that forms a word by chance with U. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;

/** A code of twelve letters and digits, 60 random bits: as short as one types, and beyond guessing. */
export const newConsentCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");

/** As it is printed: three groups of four. */
export const printedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1-");

/** A code as people type it, in any case, digits and spacing, O for 0 and I or L for 1; null where it is none. */
export function readConsentCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .toUpperCase()
    .replace(/[\s\u2010-\u2015_.·-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

/** What is stored of a code: without the server's secret nobody can try codes against it. */
export const consentCodeHash = (code: string): string => keyedHash("consent code", code);
