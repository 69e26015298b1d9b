import { expect, test } from "vitest";
import { ORGANISATION_KINDS, type OrganisationKind, PLATFORM_ROLES } from "@/db/enums";
import type { Actor } from "@/lib/people/actor";
import { mayName, mayWorkOn, workspacesOf } from "@/lib/vnr/policy";

const person = (part: Partial<Actor>): Actor => ({
  ...{ id: "p", name: "P", email: "p@x.example", locale: "en" },
  ...{
    roles: [],
    memberships: [],
    affiliations: [],
    formerEmails: [],
    sponsored: [],
    named: [],
    editorOf: [],
    ...part,
  },
});
const member = (
  kind: OrganisationKind,
  role: "author" | "lead",
  country = "KEN",
  organisationId = "own",
) => ({
  ...{ organisationId, role, name: "", kind, country },
});
const shares = (kind: OrganisationKind) => ["national_library", "library_association"].includes(kind);

test.each(ORGANISATION_KINDS)(
  "of a %s, leads work in the workspace, and authors whom a lead named",
  (kind) => {
    const lead = person({ memberships: [member(kind, "lead")] });
    const author = person({ memberships: [member(kind, "author")] });
    const named = person({ memberships: [member(kind, "author")], named: ["own"] });
    const works = (actor: Actor) => mayWorkOn(actor, { country: "KEN" });
    expect([works(lead), works(author), works(named)]).toEqual([shares(kind), false, shares(kind)]);
    expect([lead, author, named].map((actor) => mayName(actor, "own"))).toEqual([shares(kind), false, false]);
  },
);

test("a naming without membership, by another organisation or in another country opens nothing", () => {
  const ghost = person({ named: ["own"] });
  const elsewhere = person({ memberships: [member("national_library", "author")], named: ["other"] });
  const abroad = person({ memberships: [member("national_library", "lead", "FJI")] });
  for (const actor of [ghost, elsewhere, abroad]) expect(mayWorkOn(actor, { country: "KEN" })).toBe(false);
  expect(mayName(abroad, "other")).toBe(false);
});

test("no role on the platform opens a workspace, nor does a sponsored library", () => {
  for (const role of PLATFORM_ROLES) expect(workspacesOf(person({ roles: [role] }))).toEqual([]);
  expect(workspacesOf(person({ memberships: [member("public", "lead")], sponsored: ["own"] }))).toEqual([]);
});

test("a country stands once, whoever of its organisations one belongs to", () => {
  const both = [member("national_library", "lead"), member("library_association", "lead", "KEN", "other")];
  expect(workspacesOf(person({ memberships: both }))).toEqual(["KEN"]);
});
