import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { composeAddition, composeLetter } from "@/lib/reviews/letter";
import { wholeLetter } from "@/lib/reviews/letter-draft";

const remarks = [
  { section: "need", body: "A word on photos would help", mustFix: false },
  { section: "claims", body: "Of which markets?", mustFix: true },
  { section: "title", body: "Say what changed", mustFix: true },
] as const;
const lowered = [
  ...[{ of: "claim", words: "More can read", from: "compared", to: "told", reason: "Nobody was compared" }],
  ...[{ of: "contribution", target: "4.6", from: "direct", to: "enabling", reason: "It is one step" }],
] as const;
const made = {
  decision: "returned",
  title: "Reading by the sea",
  remarks,
  lowered,
  good: ["care", "change"],
} as const;

test("must-fix first, by section, then suggestions, then what was good", () => {
  const letter = wholeLetter(composeLetter("en", made), "");
  const places = [
    ...["Dear colleagues", "“Reading by the sea”", "WHAT MUST CHANGE", "Title\n– Say what changed"],
    ...[
      "The change\n– Of which markets?",
      "WHAT WE SUGGEST",
      "The need\n– A word on photos",
      "WHAT WE LOWERED",
      "“More can read” from “Compared with a group” to “Told in interviews”: Nobody was compared",
      "target 4.6 from “Direct” to “Enabling”: It is one step",
      "WHAT WAS GOOD",
    ],
    ...[
      "– Something changed for people outside the library\n– Consent and dignity",
      "Your next draft is open",
    ],
  ].map((words) => letter.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("a decision's reason stands before what was said part by part", () => {
  const letter = wholeLetter(composeLetter("en", { ...made, decision: "declined" }), "It counts loans only.");
  expect(letter.indexOf("It counts loans only.")).toBeGreaterThan(letter.indexOf("will not take it further"));
  expect(letter.indexOf("It counts loans only.")).toBeLessThan(letter.indexOf("WHAT MUST CHANGE"));
  expect(letter).toContain("The editors of SDG Stories");
});

test("what is not there leaves no head behind", () => {
  const letter = wholeLetter(composeLetter("en", { ...made, remarks: [], lowered: [], good: [] }), "");
  expect(letter).not.toMatch(/WHAT|\n\n\n/);
  expect(composeAddition("en", { remarks: [], lowered: [] })).toBe("");
});

describe.each(LOCALES)("in %s", (locale) => {
  test.each(["returned", "declined", "approved"] as const)(
    "%s: it is whole, and holds the words as they are",
    (decision) => {
      const letter = wholeLetter(composeLetter(locale, { ...made, decision }), "Because");
      expect(letter).not.toMatch(/undefined|\{\w+\}|letters\.|enums\.|levels\./);
      for (const { body } of remarks) expect(letter).toContain(body);
      for (const { reason } of lowered) expect(letter).toContain(reason);
      const addition = composeAddition(locale, { remarks, lowered });
      for (const words of ["Of which markets?", "Nobody was compared"]) expect(addition).toContain(words);
    },
  );
});
