import { expect, test } from "vitest";
import { mended } from "@/lib/http/mend-addresses";

test.each([
  ["/en/stories/a?q=%E0%A4%A", "/en/stories/a?q=%E0%A4%A"],
  ["/en/stories/%C3%A9", "/en/stories/%C3%A9"],
  ["/api/v1/stories/%E0%A4%A", "/api/v1/stories/%25E0%25A4%25A"],
  ["/en/%/a%20b?x=%", "/en/%25/a%20b?x=%"],
  ["/", "/"],
])("%s is read as %s", (given, read) => {
  expect(mended(given)).toBe(read);
});
