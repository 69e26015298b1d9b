import { expect, test } from "vitest";
import { VNR_STATUSES } from "@/db/enums";
import { newPartner } from "@/lib/vnr/partner-schema";
import { conflictCountries } from "@/lib/vnr/use-conflict";
import { savedUse, wholeUse } from "@/lib/vnr/use-schema";

const ID = "00000000-0000-4000-8000-000000000001";
const PARTNER = {
  ...{ country: "BWA", organisation: "library_association", newName: "Association", name: "Neo" },
  ...{ email: "neo@example.org", locale: "en", why: "Come in" },
};
const USE = {
  id: null,
  version: 1,
  roundId: ID,
  storyId: "",
  page: "47",
  quote: "x",
  link: "",
  language: "",
};

test.each([
  [{}, true],
  [{ newName: " " }, false],
  [{ organisation: ID, newName: "" }, true],
  [{ organisation: "public" }, false],
  [{ email: "neo" }, false],
  [{ why: "" }, false],
  [{ locale: "de" }, false],
  [{ more: 1 }, false],
])("a partner with %j: %s", (more, right) =>
  expect(newPartner.safeParse({ ...PARTNER, ...more }).success).toBe(right),
);

test.each([
  [{}, true],
  [{ link: "https://hlpf.un.org/a.pdf", language: "sw" }, true],
  [{ link: "http://hlpf.un.org/a.pdf" }, false],
  [{ link: "javascript:alert(1)" }, false],
  [{ quote: "x".repeat(501) }, false],
  [{ page: "x".repeat(41) }, false],
  [{ language: "xx-nothing" }, false],
  [{ state: VNR_STATUSES[0] }, false],
])("a draft of a use with %j: %s", (more, right) =>
  expect(savedUse.safeParse({ ...USE, ...more }).success).toBe(right),
);

test("what is recorded lacks nothing", () => {
  const whole = { page: "47", quote: "x", link: "https://a.example", language: "en" };
  expect(wholeUse.safeParse(whole).success).toBe(true);
  for (const part of Object.keys(whole))
    expect(wholeUse.safeParse({ ...whole, [part]: "" }).success).toBe(false);
});

test("an editor judges no use of a country where they belong to an organisation", () => {
  const member = (kind: "public" | "national_library", country: string) => ({
    ...{ organisationId: ID, role: "author" as const, name: "", kind, country },
  });
  const actor = {
    ...{ id: ID, name: "", email: "", locale: "en" as const, roles: ["editor" as const] },
    ...{
      ...{ affiliations: [], formerEmails: [] },
      sponsored: [],
      named: [],
      editorOf: [],
      memberships: [member("public", "KEN"), member("national_library", "FJI")],
    },
  };
  expect(conflictCountries(actor, true)).toEqual(["KEN", "FJI"]);
  expect(conflictCountries(actor, false)).toEqual(["FJI"]);
});
