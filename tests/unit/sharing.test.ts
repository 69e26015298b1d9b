import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { keptFile } from "@/lib/open-data/kept-files";
import { lineOf } from "@/lib/paper/typesetter";
import { writeCard } from "@/lib/paper/write-card";
import { writeOnePage } from "@/lib/paper/write-one-page";
import { cardOf } from "@/lib/publications/open-data/card";
import { embedAbsent, embedCode, embedHtml } from "@/lib/publications/open-data/embed";
import { figureLine, figureOf } from "@/lib/publications/open-data/figure";
import { onePageOf } from "@/lib/publications/open-data/one-page";
import { fileWords } from "@/lib/publications/open-data/words";
import { aSharedStory, HEADLINE } from "../support/shared-story";
import { openPdf, wordsIn } from "../support/words-in";

beforeAll(() => {
  Object.assign(process.env, {
    ...{
      APP_URL: "https://stories.example.org",
      AUTH_SECRET: "x".repeat(40),
      STORAGE_URL: "file:///nowhere",
    },
    ...{ DATABASE_URL: "postgres://a@localhost/a", PUBLIC_DATABASE_URL: "postgres://a@localhost/a" },
  });
});

const ARABIC = "أمهات في ثلاثة أحياء يقرأن لأطفالهن";
const CHINESE = "在流动图书馆沿线能够阅读的成年人几乎翻了一番";
const HOSTILE = '</style><script>alert(1)</script> "quoted" #let x = 1 *bold* & مكتبة';
const PLAIN = [
  { language: "en", title: "Twice as many adults can read" },
  { language: "ar", title: ARABIC },
  { language: "zh", title: CHINESE },
];

describe("a figure", () => {
  const words = fileWords("en");
  test.each([
    [{}, "31\u202f% → 58\u202f%"],
    [{ evidence: "compared", baselineValue: null, comparisonValue: 29 }, "29\u202f% against 58\u202f%"],
    [{ evidence: "measured" }, "58\u202f%"],
    [{ evidence: "counted", unit: "loans", baselineValue: 640, resultValue: 3870 }, "640 → 3,870 loans"],
    [{ evidence: "told", resultValue: null, saidCount: 17, n: 22 }, "17 of 22 said so"],
    [{ evidence: "told" }, "58\u202f%"],
  ] as const)("%j is told as %s", (given, line) => {
    expect(figureLine(figureOf({ ...HEADLINE, ...given }, words)!)).toBe(line);
  });

  test("is none where nothing was counted", () => {
    expect(figureOf({ ...HEADLINE, resultValue: null }, words)).toBeNull();
    expect(figureOf({ ...HEADLINE, evidence: "told", resultValue: null }, words)).toBeNull();
  });
});

describe("the card", () => {
  test.each(PLAIN)(
    "in $language is a picture of 1,200 by 630 with the colours of its goals",
    async (told) => {
      const png = await writeCard(cardOf(aSharedStory({ ...told, times: 2 })));
      const { width, height, format } = await sharp(png).metadata();
      expect([width, height, format]).toEqual([1200, 630, "png"]);
      expect(png.byteLength).toBeLessThan(150_000);
      const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) => [
        ...data.subarray((y * info.width + x) * info.channels).subarray(0, 3),
      ];
      const stripe = [at(100, 5), at(1100, 5)];
      const near = (wanted: number[]) => (one: number[]) =>
        one.every((value, index) => Math.abs(value - wanted[index]!) < 12);
      for (const goal of [
        [197, 25, 45],
        [255, 58, 33],
      ])
        expect(stripe.some(near(goal))).toBe(true);
    },
  );

  test("says of languages that the product does not speak no word in another but the country", () => {
    const { what } = cardOf(aSharedStory({ language: "zh" }));
    expect(what.text).toBe("Adults who passed the reading test; n = 412, 2022, 2024");
  });

  test("is made whatever its texts hold, and however long they are", async () => {
    const headline = {
      ...HEADLINE,
      indicator: CHINESE.repeat(20),
      unit: "loans of books to families with a ch",
    };
    const long = aSharedStory({ title: HOSTILE.repeat(12), times: 5, headline });
    expect((await writeCard(cardOf(long))).byteLength).toBeGreaterThan(10_000);
  });
});

describe("the one page", () => {
  const sheet = (told: Parameters<typeof aSharedStory>[0], locale: (typeof LOCALES)[number] = "en") =>
    writeOnePage(onePageOf(aSharedStory(told), locale), null);

  test.each(PLAIN)("in $language is tagged, says its title, and its words can be taken out", async (told) => {
    const bytes = await sheet(told, told.language === "ar" ? "ar" : "en");
    const pdf = await openPdf(bytes);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: told.title, Language: told.language === "ar" ? "ar" : "en" });
    expect(metadata?.getRaw()).toMatch(/pdfuaid:part>1</);
    const letters = (text: string) => [...text.normalize("NFKC").replace(/\s/g, "")].sort().join("");
    const text = await wordsIn("pdf", bytes);
    for (const letter of letters(told.title)) expect(letters(text)).toContain(letter);
    expect(text).toContain("stories.example.org");
  });

  test.each([
    ...["In short and long. ", CHINESE, `${ARABIC} `, "Donaudampfschifffahrtsgesellschaft".repeat(4)].map(
      (text) => ({ text, times: 12, title: text.repeat(8), summary: text.repeat(60) }),
    ),
    { text: HOSTILE, title: HOSTILE, summary: HOSTILE },
    { text: "Short.", title: "Short", summary: "Short." },
  ])("stays one sheet of A4, whatever stands on it: $title", async (told) => {
    for (const locale of LOCALES) {
      const indicator = told.text.repeat(10);
      const pdf = await openPdf(
        await sheet({ ...told, headline: { ...HEADLINE, indicator, limits: indicator } }, locale),
      );
      expect(pdf.numPages).toBe(1);
      const [, , width, height] = (await pdf.getPage(1)).view;
      expect([Math.round(width!), Math.round(height!)]).toEqual([595, 842]);
    }
  });

  test("is there too where no face holds a sign of it", async () => {
    const pdf = await openPdf(await sheet({ language: "nqo", title: "\u07ca\u07cb\u{1e900}\u{10330}" }));
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });

  test("shows a photo with its alternative text and credit; the licence and the citation stand below", async () => {
    const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#0b5c63" } })
      .jpeg()
      .toBuffer();
    const photo = {
      bytes,
      ratio: 2 / 3,
      alternativeText: "A reader by a window",
      caption: lineOf("By J. K.", "en"),
    };
    const pdf = await writeOnePage(onePageOf(aSharedStory(), "fr"), photo);
    const tree = JSON.stringify(await (await (await openPdf(pdf)).getPage(1)).getStructTree());
    expect(tree).toContain('"alt":"A reader by a window"');
    for (const role of ["H1", "Figure", "Caption"]) expect(tree, role).toContain(`"role":"${role}"`);
    const text = (await wordsIn("pdf", pdf)).replace(/\s+/g, " ");
    for (const words of ["By J. K.", "creativecommons.org/licenses/by/4.0", "A library", "(2026)"])
      expect(text).toContain(words);
    expect(text).toContain(messagesOf("fr").sharing.onPaper.changed);
  });
});

describe("the card for the pages of others", () => {
  test("holds no script, no picture and no text that is markup", () => {
    const html = embedHtml(aSharedStory({ title: HOSTILE, text: HOSTILE }), "en");
    expect(html).not.toMatch(/<script|<img|<link(?! rel="license")|javascript:/i);
    expect(html).toContain("&lt;/style&gt;&lt;script&gt;");
    expect(html.length).toBeLessThan(6000);
    expect(embedCode(aSharedStory({ title: HOSTILE }), "en")).not.toMatch(/<script|title="<\//);
  });

  test.each(LOCALES)("in %s has the direction of its language and says what is not there", (locale) => {
    expect(embedHtml(aSharedStory({ language: "ar", title: ARABIC }), locale)).toContain(
      `<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}">`,
    );
    expect(embedAbsent(locale, "gone")).toContain(messagesOf(locale).sharing.embedded.gone);
  });
});

describe("kept files", () => {
  test("are made once for the same content, however many ask at once", async () => {
    let made = 0;
    const make = async () => {
      made += 1;
      return Buffer.from("file");
    };
    const all = await Promise.all([1, 2, 3].map(() => keptFile("same", make)));
    expect([made, new Set(all).size]).toEqual([1, 1]);
    await keptFile("same", make);
    expect(made).toBe(1);
  });

  test("a failure is not kept, and does not stop the next", async () => {
    await expect(keptFile("odd", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await keptFile("odd", async () => Buffer.from("good"))).toEqual(Buffer.from("good"));
  });

  test("what is long unused goes, and who comes when too many wait is told to come again", async () => {
    let again = 0;
    const large = async () => Buffer.alloc(20 * 1024 * 1024);
    await keptFile("first", large);
    for (const key of ["second", "third"]) await keptFile(key, large);
    await keptFile("first", async () => {
      again += 1;
      return Buffer.from("made anew");
    });
    expect(again).toBe(1);
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const waiting = Array.from({ length: 40 }, (_, index) =>
      keptFile(`waits ${index}`, () => gate.then(() => Buffer.from("x"))),
    );
    await expect(keptFile("one too many", large)).rejects.toMatchObject({ code: "busy" });
    open();
    await Promise.all(waiting);
  });
});
