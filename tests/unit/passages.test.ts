import { describe, expect, test } from "vitest";
import { flat, placeOf, quoteIn } from "@/lib/reviews/passages";

const TEXT = flat(`Most traders walk two hours. Most traders sell fish.
  At the quay  they wait.`);

describe("a passage is quoted with what is around it", () => {
  test.each([
    ["Most traders", "", 0],
    ["Most traders", "two hours. ", 29],
    ["sell   fish.\n\nAt", "", 42],
    ["Nobody waits", "", null],
    ["   ", "", null],
  ])("%j after %j", (passage, before, at) => {
    const quote = quoteIn(TEXT, passage, before);
    expect(quote && placeOf(TEXT, quote)).toEqual(at === null ? null : { same: true, at });
  });

  test("keeps 32 letters on each side, fewer at the ends", () => {
    expect(quoteIn(`${"x".repeat(50)}here${"y".repeat(50)}`, "here")).toEqual({
      quote: "here",
      prefix: "x".repeat(32),
      suffix: "y".repeat(32),
    });
    expect(quoteIn("here", "here")).toEqual({ quote: "here", prefix: "", suffix: "" });
  });
});

describe("in a later text it", () => {
  const second = quoteIn(TEXT, "Most traders", "two hours. ")!;

  test("moves with its words", () => {
    const later = `Something new first. ${TEXT}`;
    expect(placeOf(later, second)).toEqual({ same: true, at: 50 });
  });

  test("is told from the same words elsewhere", () => {
    expect(placeOf(TEXT.replace("Most traders walk", "Most traders ride"), second)).toEqual({
      same: true,
      at: 29,
    });
  });

  test.each([
    ["Most traders walk two hours. Forty-one of 60 sell fish. At the quay they wait.", "Forty-one of 60"],
    ["Most of the traders walk two hours. Some sell fish. At the quay they wait.", "Some"],
    ["Most of the traders walk two hours. sell fish. At the quay they wait.", ""],
    ["Nothing is as it was.", null],
  ])("changed: %s", (later, now) => {
    const quote = { ...second, prefix: "walk two hours. ", suffix: " sell fish." };
    const place = placeOf(later.replaceAll("Most traders", "Most folk"), quote);
    expect(place).toEqual({ same: false, now });
  });

  test("at the ends of the text is what stands there now", () => {
    const whole = quoteIn("We read", "We read")!;
    expect(placeOf("They read too", whole)).toEqual({ same: false, now: "They read too" });
  });

  test("works in a script without spaces and from right to left", () => {
    expect(quoteIn("我们在码头阅读天气", "码头")).toEqual({
      quote: "码头",
      prefix: "我们在",
      suffix: "阅读天气",
    });
    expect(quoteIn("نقرأ النشرة عند الرصيف", "النشرة")?.prefix).toBe("نقرأ ");
  });
});
