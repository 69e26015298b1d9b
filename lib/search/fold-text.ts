/** Accents of Latin, Greek and Cyrillic, vowel signs of Arabic and points of Hebrew; never the vowels of other scripts. */
const SIGNS = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/g;

/** Letters with a stroke and joined letters, which no standard takes apart. */
const PLAIN: Record<string, string> = {
  ...{ ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ı: "i", ŋ: "n", þ: "th" },
  ...{ ß: "ss", æ: "ae", œ: "oe" },
  ...{ أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ة: "ه", ـ: "" },
};
const PLAIN_LETTERS = /^[\x00-\x7f]*$/;
const ODD = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g");

/** Whether a text is nothing but what every keyboard has, as most of most texts. */
export const isPlain = (text: string): boolean => PLAIN_LETTERS.test(text);

/** Text as search sees it: lower case, without accents, Arabic vowel signs and letter variants folded together. */
export function foldText(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(SIGNS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(SIGNS, "")
    .replace(ODD, (letter) => PLAIN[letter] ?? letter);
}
