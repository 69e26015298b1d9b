import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { letterDocument, letterTemplate } from "@/lib/vnr/letter";
import { LETTER_PARTS } from "@/lib/vnr/letter-schema";
import { openPackage } from "@/lib/word/open-package";
import { readWord } from "@/lib/word/read-word";
import { writeLetter } from "@/lib/word/write-letter";

const ROUND = { country: "BWA", year: 2027 };
const LIBRARY = { name: "National Library", names: { ar: "المكتبة الوطنية" }, lead: "Mpho K." };
const PARTNERS = [
  { ...LIBRARY, kind: "national_library" as const },
  { name: "Library Association", names: {}, lead: "Neo T.", kind: "library_association" as const },
];
const CONTACT = { name: "Selma N.", office: "Ministry of Planning" };
const begun = (locale: Locale, partners = PARTNERS, contact: typeof CONTACT | null = CONTACT) =>
  letterTemplate({ round: ROUND, contact, partners }, locale);
const fileOf = (locale: Locale) => writeLetter(letterDocument(begun(locale), ROUND, locale, "2026-12-01"));
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

describe.each(LOCALES)("a letter to begin from, in %s", (locale) => {
  test("fills every part, names the contact, the year and who signs, and gives the three reasons", () => {
    const texts = begun(locale);
    for (const part of LETTER_PARTS) {
      expect(texts[part], part).not.toBe("");
      expect(texts[part], part).not.toMatch(/undefined|\{\w+\}|template\./);
    }
    expect(texts.addressee).toBe("Selma N.\nMinistry of Planning");
    expect(texts.salutation).toContain("Selma N.");
    expect(texts.opening).toContain("2027");
    expect(texts.heritage).toContain("11.4");
    expect(texts.librarySigner).toContain("Mpho K.");
    expect(texts.associationSigner).toBe("Neo T.\nLibrary Association");
  });

  test("holds together without a contact and without an association", () => {
    const texts = begun(locale, PARTNERS.slice(0, 1), null);
    expect(texts.associationSigner).toBe("");
    expect(texts.opening).not.toContain("Association");
    expect(texts.addressee).not.toBe("");
    expect(begun(locale, [], null).opening).not.toMatch(/undefined|\{/);
  });

  test("is a Word file with headings for subject and reasons, read back as it was written", async () => {
    const bytes = await fileOf(locale);
    expect(() => openPackage(bytes)).not.toThrow();
    const { sections } = await readWord(bytes, () => false);
    expect(sections).toHaveLength(1);
    const words = JSON.stringify(sections);
    for (const line of Object.values(begun(locale))
      .flatMap((text) => text.split("\n"))
      .filter(Boolean))
      if (!CONTACT.name.includes(line) && !CONTACT.office.includes(line))
        expect(words).toContain(JSON.stringify(line).slice(1, -1));
    const { "word/document.xml": document = "" } = partsOf(bytes);
    expect(document.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(3);
    for (const style of ["Heading1", "Addressee", "Date", "BodyText", "Signature"])
      expect(document, style).toContain(`<w:pStyle w:val="${style}"/>`);
  });
});

test("styles are defined, and Arabic runs from right to left in every paragraph and run", async () => {
  const { "word/document.xml": document = "", "word/styles.xml": styles = "" } = partsOf(await fileOf("ar"));
  for (const style of ["Heading1", "Heading2", "Addressee", "BodyText", "Signature"])
    expect(styles).toContain(`w:styleId="${style}"`);
  expect(styles).toMatch(/w:bidi="ar-SA"/);
  const paragraphs = document.match(/<w:p>|<w:p /g)?.length ?? 0;
  expect(document.match(/<w:bidi\/>/g)).toHaveLength(paragraphs);
  // Latin names keep their own direction, and their full stop at the end.
  const latin = [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].filter(
    ([, text]) => !/[\u0600-\u06ff]/.test(text ?? ""),
  );
  expect(latin.map(([, text]) => text)).toContain("\u200eSelma N.\u200e");
  expect(document.match(/<w:rtl\/>/g)).toHaveLength((document.match(/<w:r>/g)?.length ?? 0) - latin.length);
  const { "word/document.xml": english = "" } = partsOf(await fileOf("en"));
  expect(english).not.toMatch(/<w:bidi\/>|<w:rtl\/>/);
});

test("a reason that was emptied has no heading; who does not sign has no place", async () => {
  const texts = { ...begun("en"), heritage: "", associationSigner: "" };
  const { chapters, signers } = letterDocument(texts, ROUND, "en", "2026-12-01");
  expect([chapters.length, signers.length]).toEqual([2, 1]);
});
