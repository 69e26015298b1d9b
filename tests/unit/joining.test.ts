import { describe, expect, test } from "vitest";
import { domainCheck } from "@/lib/people/domain-check";
import { joinAcceptance, joinForm, newInvitation } from "@/lib/people/joining-schema";

describe("whether an address is of a website", () => {
  test.each([
    ["a@library.example", "https://library.example/", "same"],
    ["a@LIBRARY.example", "https://www.library.example", "same"],
    ["a@staff.library.example", "https://library.example", "same"],
    ["a@library.example", "https://catalogue.library.example", "same"],
    ["a@mail.example", "https://library.example", "other"],
    ["a@notlibrary.example", "https://library.example", "other"],
    ["a@example", "https://library.example", "other"],
    ["a@library.example", "", "unknown"],
    ["a@library.example", "library", "unknown"],
    ["a@library.example", "mailto:a@library.example", "unknown"],
  ])("%s, %s: %s", (email, site, expected) => expect(domainCheck(email, site)).toBe(expected));
});

const FORM = {
  ...{
    locale: "en",
    name: "A",
    email: "a@b.example",
    organisationId: "other",
    newName: "L",
    newKind: "public",
  },
  ...{ newCountry: "KEN", newSite: "", role: "author", why: "x" },
};
const problems = (change: Record<string, unknown>) =>
  Object.fromEntries(
    (joinForm.safeParse({ ...FORM, ...change }).error?.issues ?? []).map(({ path, message }) => [
      path.join("."),
      message,
    ]),
  );

describe("the form of one who asks", () => {
  test("takes what a browser sends, and nothing beyond it", () => {
    expect(problems({})).toEqual({});
    expect(joinForm.parse({ ...FORM, decision: "accepted", confirmedAt: "2020-01-01" })).not.toHaveProperty(
      "decision",
    );
  });

  test.each([
    [{ name: " " }, { name: "required" }],
    [{ name: "x".repeat(201) }, { name: "too_long" }],
    [{ email: "nobody" }, { email: "mail_invalid" }],
    [{ email: "a@b.example\nbcc: c@d.example" }, { email: "mail_invalid" }],
    [{ email: "" }, { email: "required" }],
    [{ organisationId: "" }, { organisationId: "required" }],
    [{ newName: "" }, { newName: "required" }],
    [{ newKind: "bank" }, { newKind: "required" }],
    [{ newCountry: "XXX" }, { newCountry: "required" }],
    [{ newSite: "javascript:alert(1)" }, { newSite: "address_unsafe" }],
    [{ role: "admin" }, { role: "required" }],
    [{ why: "" }, { why: "required" }],
    [{ why: "x".repeat(2001) }, { why: "too_long" }],
    [{ locale: "xx" }, { locale: 'Invalid option: expected one of "en"|"fr"|"ar"' }],
  ])("%j: %j", (change, expected) => expect(problems(change)).toEqual(expected));

  test("of a known organisation asks nothing about it", () => {
    const known = { organisationId: "7c9e6679-7425-40de-944b-e07fc1f90ae7" };
    expect(problems({ ...known, newName: "", newKind: "", newCountry: "", newSite: "" })).toEqual({});
  });
});

test("an acceptance names an organisation for everybody but reviewers", () => {
  const id = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
  const good = (organisation: string, role: string) =>
    joinAcceptance.safeParse({ id, organisation, role }).success;
  expect([
    good("none", "author"),
    good("none", "lead"),
    good("none", "reviewer"),
    good("new", "author"),
    good("x", "author"),
  ]).toEqual([...[false, false, true, true, false]]);
});

test("an invitation gives a membership or a role, and its membership whole", () => {
  const base = { email: "a@b.example", locale: "en" };
  const organisationId = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
  const good = (more: object) => newInvitation.safeParse({ ...base, ...more }).success;
  expect(good({ organisationId, memberRole: "author", platformRoles: [] })).toBe(true);
  expect(good({ organisationId: null, memberRole: null, platformRoles: ["editor"] })).toBe(true);
  expect(good({ organisationId: null, memberRole: null, platformRoles: [] })).toBe(false);
  expect(good({ organisationId, memberRole: null, platformRoles: ["editor"] })).toBe(false);
  expect(good({ organisationId: null, memberRole: "lead", platformRoles: ["editor"] })).toBe(false);
  expect(good({ organisationId, memberRole: "author", platformRoles: ["owner"] })).toBe(false);
  expect(good({ organisationId, memberRole: "author", platformRoles: [], usedBy: organisationId })).toBe(
    false,
  );
});
