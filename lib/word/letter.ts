/** A letter as it is set in Word. Texts of several lines keep them; an empty line begins a new paragraph. */
export type Letter = {
  /** What it is about: a heading, and the file's own title. */
  title: string;
  /** BCP 47 tag with a country, as Word names the language of its spelling. */
  language: string;
  dir: "ltr" | "rtl";
  addressee: string;
  date: string;
  before: string[];
  chapters: { heading: string; text: string }[];
  after: string[];
  signers: string[];
};

/** Names of its styles, beside Word's own headings. */
export const LETTER_STYLES = {
  addressee: "Addressee",
  date: "Date",
  text: "BodyText",
  signature: "Signature",
} as const;
