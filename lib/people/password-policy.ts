import { z } from "zod";
import { COMMON_PARTS } from "./common-passwords";

/** Characters a new password has at least; long is what counts (NIST SP 800-63B-4, section 3.1.1). */
const PASSWORD_LEAST = 12;
const PASSWORD_MOST = 200;

/** Longest first, so that a long part is not eaten by a short one. */
const PARTS = new RegExp([...COMMON_PARTS].sort((a, b) => b.length - a.length).join("|"), "g");
const LOOKALIKES: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * Whether a password is one that attackers try first: nothing but common words, runs of keys, figures and signs, or one
 * part said again and again. Asks no service; no rule about kinds of characters, which only makes passwords worse.
 */
function isCommonPassword(password: string): boolean {
  const low = password.normalize("NFKC").toLowerCase();
  const plain = low.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? sign);
  const rest = (text: string) => text.replace(PARTS, "").replace(/[\d\p{P}\p{S}\s]/gu, "");
  return /^(.{1,6}?)\1+.{0,5}$/u.test(low) || rest(low).length < 4 || rest(plain).length < 4;
}

/** A password someone chooses now: 12 to 200 characters of any kind, and not one that everybody chooses. */
export const newPassword = z
  .string()
  .min(PASSWORD_LEAST, "password_too_short")
  .max(PASSWORD_MOST, "too_long")
  .refine((password) => !isCommonPassword(password), "password_common");
