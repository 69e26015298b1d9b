import { expect, test } from "vitest";
import { EVENT_KINDS } from "@/db/enums";
import { csvLine } from "@/lib/audit/csv";
import { inLanguage, isLanguageTag, isTag } from "@/lib/i18n/language-tag";
import { LOCALES } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";

test.each([
  [["a", 1, null], "a,1,\r\n"],
  [["a,b", 'say "x"', "two\nlines"], '"a,b","say ""x""","two\nlines"\r\n'],
  [["=1+1", "+1", "-1", "@x", "\tx"], "'=1+1,'+1,'-1,'@x,'\tx\r\n"],
  [['=HYPERLINK("http://x","y")'], `"'=HYPERLINK(""http://x"",""y"")"\r\n`],
  [[-1], "-1\r\n"],
])("a line of CSV holds no formula and no broken cell: %j", (values, line) => {
  expect(csvLine(values)).toBe(line);
});

test("every kind of event has its words in every language", () => {
  for (const locale of LOCALES) {
    const words = messagesOf(locale).enums.eventKind as Record<string, Record<string, string>>;
    for (const kind of EVENT_KINDS) {
      const [group = "", name = ""] = kind.split(".");
      expect(words[group]?.[name], `${locale} ${kind}`).toBeTruthy();
    }
  }
});

test.each([
  ["en", true],
  ["pt-BR", true],
  ["zh-Hant", true],
  ["PT", false],
  ["klingonish", false],
  ["", false],
  ["en_GB", false],
])("%s is a language tag: %s", (tag, is) => expect(isLanguageTag(tag)).toBe(is));

test("a language without a name in the runtime still has a tag", () => {
  expect(["kmb", "pt-BR", "klingonish", "en_GB", ""].map(isTag)).toEqual([true, true, false, false, false]);
});

test("a reader gets what was written in their language, in a narrower or a wider form of it, or nothing", () => {
  const names = { "pt-BR": "B", fr: "F", "zh-Hant": "H" };
  expect(["pt", "fr", "fr-CA", "zh-Hant", "de"].map((tag) => inLanguage(names, tag))).toEqual([
    ...["B", "F", "F", "H", null],
  ]);
});
