import { describe, expect, test } from "vitest";
import type { FindingSnapshot } from "@/db/documents";
import { LOCALES } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { docOf } from "@/lib/rich-text/schema";
import { suggestTargets } from "@/lib/sdg/suggest-targets";
import { TARGET_WORDS } from "@/lib/sdg/target-words";
import { isTarget, TARGETS, targetKey } from "@/lib/sdg/targets";
import { checkSection } from "@/lib/stories/checker";
import { markNumbers, numbersIn } from "@/lib/stories/number-marks";

const finding = (part: Partial<FindingSnapshot>) =>
  ({
    ...{ id: "f", baselineValue: null, resultValue: null, comparisonValue: null, saidCount: null, n: null },
    ...{ breakdown: "", ...part },
  }) as FindingSnapshot;

describe("numbers in a text", () => {
  test.each([
    ["en", "31.4 % of 1,200 adults", ["31.4", "1,200"], [[31.4], [1200]]],
    ["fr", "31,4 % de 1 200 adultes", ["31,4", "1 200"], [[31.4], [1200]]],
    ["fr", "1\u202f200 adultes", ["1\u202f200"], [[1200]]],
    ["ar", "٣١٫٤ ٪ من ١٬٢٠٠ قارئ", ["٣١٫٤", "١٬٢٠٠"], [[31.4], [1200]]],
    ["ar", "٣١ من القراء", ["٣١"], [[31]]],
    ["de", "1.200 Menschen, 3,5 Stunden", ["1.200", "3,5"], [[1200], [3.5]]],
    ["en", "58% of them", ["58"], [[58]]],
    ["en", "1,234,567 visits", ["1,234,567"], [[1234567]]],
  ])("%s: %s", (language, text, typed, values) => {
    const found = numbersIn(text, language);
    expect(found.map((one) => one.typed)).toEqual(typed);
    expect(found.map((one) => one.values)).toEqual(values);
    for (const one of found) expect(text.slice(one.from, one.to)).toBe(one.typed);
  });

  test.each([
    ["en", "since 2019 and until 1998"],
    ["en", "on 12/03/2024, at 14:30"],
    ["en", "2024-03-12"],
    ["en", "https://example.org/2/31 and a31@example.org"],
    ["en", "SDG 4, target 4.6 and COVID-19, the 2nd, A4 paper"],
    ["fr", "la cible 4.6 de l’ODD 4"],
    ["ar", "في عام ٢٠٢٣"],
  ])("%s: no result in “%s”", (language, text) => expect(numbersIn(text, language)).toEqual([]));

  test("a number that a finding holds is known by it; another is not", () => {
    const findings = [
      finding({ id: "a", baselineValue: 31.4, resultValue: 58, n: 412, breakdown: "women 61, men 55" }),
    ];
    const marks = markNumbers(
      "From 31 to 58 %, 27 points more among 412 adults; women 61. Or was it 85?",
      "en",
      findings,
    );
    expect(marks.map(({ typed, finding: from }) => [typed, from])).toEqual([
      ["31", "a"],
      ["58", "a"],
      ["27", "a"],
      ["412", "a"],
      ["61", "a"],
      ["85", null],
    ]);
  });

  test("a mistyped fraction is not rounded into truth", () => {
    expect(markNumbers("31.5 %", "en", [finding({ resultValue: 31.4 })])[0]?.finding).toBeNull();
    expect(markNumbers("31,4 %", "fr", [finding({ resultValue: 31.4 })])[0]?.finding).toBe("f");
  });

  test("what a writer called no result is marked no more", () => {
    expect(markNumbers("Room 12", "en", [], ["12"])).toEqual([]);
  });
});

const targets = TARGETS.map((code) => ({
  code,
  titles: LOCALES.map((one) => (messagesOf(one).targets as Record<string, string>)[targetKey(code)] ?? ""),
}));
const suggested = (text: string, taken: string[] = []) =>
  suggestTargets(text, targets, taken).map(({ code }) => code);

describe("suggested targets", () => {
  test.each([
    ["en", "Adults who had never read a page learned reading and writing; literacy rose.", "4.6"],
    ["fr", "Des adultes apprennent à lire et à écrire : l’alphabétisation avance.", "4.6"],
    ["ar", "تعلم الكبار القراءة والكتابة وانخفضت الأمية بين النساء", "4.6"],
    ["en", "Fishers learn about the climate: lessons on warming and education in every harbour.", "13.3"],
    ["en", "We digitised old manuscripts and archives, so that heritage is preserved.", "11.4"],
    ["fr", "Le patrimoine : des manuscrits numérisés et des archives sauvées.", "11.4"],
    ["en", "Jobseekers gained digital skills on our computers and found employment.", "4.4"],
  ])("%s: %s", (_language, text, code) => expect(suggested(text)).toContain(code));

  test("are explained by the story's own words", () => {
    const [first] = suggestTargets("Literacy among adults: they read and write.", targets);
    expect(first?.code).toBe("4.6");
    expect(first?.because).toEqual(expect.arrayContaining(["literacy", "adults"]));
  });

  test("leave out what is argued already, and say nothing about nothing", () => {
    expect(suggested("Literacy among adults: they read and write.", ["4.6"])).not.toContain("4.6");
    expect(suggested("The library was open and the people were there.")).toEqual([]);
    expect(suggested("")).toEqual([]);
  });

  test("every list of words belongs to a target", () => {
    expect(Object.keys(TARGET_WORDS).filter((code) => !isTarget(code))).toEqual([]);
  });
});

describe("the checker", () => {
  const codes = (...args: Parameters<typeof checkSection>) => checkSection(...args).map(({ code }) => code);
  const long = `${Array.from({ length: 31 }, () => "word").join(" ")}.`;
  const link = (text: string) => ({
    type: "doc" as const,
    content: [
      {
        type: "paragraph" as const,
        content: [
          {
            type: "text" as const,
            text,
            marks: [{ type: "link" as const, attrs: { href: "https://a.example" } }],
          },
        ],
      },
    ],
  });

  test.each([
    ["a long sentence", codes("summary", long, "en"), ["long_sentence"]],
    ["a long sentence in any language", codes("need", docOf(long), "sw"), ["long_sentence"]],
    ["short ones", codes("summary", "One. Two. Three.", "en"), []],
    ["click here", codes("need", link("click here"), "en"), ["empty_link"]],
    ["cliquez ici", codes("need", link("Cliquez ici"), "fr"), ["empty_link"]],
    ["اضغط هنا", codes("need", link("اضغط هنا"), "ar"), ["empty_link"]],
    ["a language it does not know", codes("need", link("here"), "sw"), []],
    ["a link that says what it is", codes("need", link("the evaluation report"), "en"), []],
    [
      "an address as link text",
      codes("links", [{ url: "https://a.example", label: "https://a.example" }], "en"),
      ["address_as_link"],
    ],
    ["a title without a change", codes("title", "The library van project", "en"), ["no_outcome"]],
    [
      "a title with one",
      codes("title", "Along the van’s route, nearly twice as many adults can read", "en"),
      [],
    ],
    ["a French title without", codes("title", "Le projet de la bibliothèque mobile", "fr"), ["no_outcome"]],
    ["a French title with one", codes("title", "Deux fois plus d’adultes savent lire", "fr"), []],
    ["an Arabic title without", codes("title", "مشروع المكتبة المتنقلة", "ar"), ["no_outcome"]],
    ["an Arabic title with one", codes("title", "عدد أكثر من الكبار يقرؤون رسائلهم", "ar"), []],
    ["a title in capitals", codes("title", "MORE ADULTS CAN READ", "en"), ["shouting"]],
    [
      "a photo without words",
      codes("photos", ["a"], "en", [{ id: "a", alt: "", fileName: "a.jpg" }]),
      ["alt_missing"],
    ],
    [
      "a photo described by its file",
      codes("photos", ["a"], "en", [{ id: "a", alt: "IMG_1.jpg", fileName: "a.jpg" }]),
      ["alt_file_name"],
    ],
    [
      "“Photo of …”",
      codes("photos", ["a"], "en", [{ id: "a", alt: "Photo of a van", fileName: "a.jpg" }]),
      ["alt_opening"],
    ],
    ["a photo that is not shown", codes("photos", [], "en", [{ id: "a", alt: "", fileName: "a.jpg" }]), []],
  ])("%s", (_name, found, expected) => expect(found).toEqual(expected));
});
