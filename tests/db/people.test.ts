import { expect, test } from "vitest";
import { listOrganisations, listPeople, peopleFilter } from "@/lib/people/admin-queries";
import { auditFilter, listEvents } from "@/lib/people/audit-queries";
import { changeSettings } from "@/lib/people/mutations/change-settings";
import { addOrganisation } from "@/lib/people/mutations/save-organisation";
import { addPerson, deactivatePerson, reactivatePerson, setRoles } from "@/lib/people/mutations/save-person";
import { setMembership } from "@/lib/people/mutations/set-membership";
import { passwordMatches } from "@/lib/people/password";
import { findActor, findCredentials } from "@/lib/people/queries";
import { changeOrganisation } from "@/lib/publications/mutations/change-organisation";
import { again, aLibrary, anOrganisation, aPerson, codeOf } from "../support/factories";

const BARE = { site: "", names: {}, timeZone: "UTC" };
const EVERYBODY = peopleFilter.parse({});
const admin = () => aPerson({ roles: ["admin"] });

test("rights are read anew: a change of role holds at once, a deactivated person is nobody", async () => {
  const [boss, person] = [await admin(), await aPerson({ roles: ["reviewer"] })];
  await setRoles(boss, { personId: person.id, roles: ["editor"] });
  expect((await again(person)).roles).toEqual(["editor"]);
  await deactivatePerson(boss, { personId: person.id });
  expect(await findActor(person.id)).toBeNull();
  await reactivatePerson(boss, { personId: person.id });
  expect(await findActor(person.id)).not.toBeNull();
});

test("an admin neither deactivates nor unmakes themself", async () => {
  const boss = await admin();
  expect(await codeOf(deactivatePerson(boss, { personId: boss.id }))).toBe("forbidden");
  expect(await codeOf(setRoles(boss, { personId: boss.id, roles: [] }))).toBe("forbidden");
});

test("the house is the admins' alone", async () => {
  const person = await aPerson({ roles: ["editor", "reviewer"] });
  const target = await aPerson();
  const organisation = { ...BARE, name: "X", kind: "public" as const, country: "KEN", sponsorId: null };
  expect(await codeOf(setRoles(person, { personId: target.id, roles: ["admin"] }))).toBe("not_found");
  expect(await codeOf(deactivatePerson(person, { personId: target.id }))).toBe("not_found");
  expect(await codeOf(addOrganisation(person, organisation))).toBe("not_found");
  expect(
    await codeOf(
      changeSettings(person, {
        version: 1,
        quorum: 5,
        sameCountryRule: false,
        namesAfterVerdict: true,
        ...{ dueDays: 1, laterDueDays: 1, graceDays: 0, waitDays: 1, newsYears: 1 },
      }),
    ),
  ).toBe("not_found");
  expect([
    await listPeople(person, EVERYBODY),
    await listOrganisations(person),
    await listEvents(person, auditFilter.parse({})),
  ]).toEqual([null, null, null]);
});

test("a sponsor is a national library or association of the same country", async () => {
  const boss = await admin();
  const [national, abroad] = [
    await anOrganisation({ country: "KEN" }),
    await anOrganisation({ country: "PRT" }),
  ];
  const input = (sponsorId: string, kind: "public" | "national_library" = "public") => ({
    name: "A library",
    kind,
    country: "KEN",
    ...BARE,
    sponsorId,
  });
  expect(await codeOf(addOrganisation(boss, input(national.id)))).toBe("done");
  expect(await codeOf(addOrganisation(boss, input(abroad.id)))).toBe("invalid");
  expect(await codeOf(addOrganisation(boss, input(national.id, "national_library")))).toBe("invalid");
  expect(await codeOf(changeOrganisation(boss, { id: national.id, version: 1, ...input(national.id) }))).toBe(
    "invalid",
  );
});

test("a lead changes members of their own organisation and of no other", async () => {
  const { library, lead, author, sponsor } = await aLibrary();
  expect(
    await codeOf(setMembership(lead, { personId: author.id, organisationId: library.id, role: "lead" })),
  ).toBe("done");
  expect(
    await codeOf(setMembership(lead, { personId: author.id, organisationId: sponsor.id, role: "lead" })),
  ).toBe("not_found");
  expect(
    await codeOf(
      setMembership(lead, { personId: (await aPerson()).id, organisationId: library.id, role: "author" }),
    ),
  ).toBe("not_found");
  expect(
    await codeOf(setMembership(lead, { personId: author.id, organisationId: library.id, role: null })),
  ).toBe("done");
  expect((await again(author)).memberships).toEqual([]);
});

test("a password is kept as Argon2id, matched once for known and unknown alike", async () => {
  const email = `Mixed.Case-${Date.now()}@Test.example`;
  await addPerson(null, { email, name: "P", password: "correct horse", locale: "en" });
  const found = await findCredentials(email.toLowerCase());
  expect(found?.passwordHash).toMatch(/^\$argon2id\$/);
  expect(await passwordMatches(found!.passwordHash, "correct horse")).toBe(true);
  expect(await passwordMatches(found!.passwordHash, "wrong")).toBe(false);
  expect(await passwordMatches(null, "correct horse")).toBe(false);
  expect(
    await codeOf(addPerson(null, { email: email.toUpperCase(), name: "P", password: "x", locale: "en" })),
  ).not.toBe("done");
});

test("the list of people names where each works and as what", async () => {
  const { author, library } = await aLibrary();
  const { rows } = (await listPeople(await admin(), peopleFilter.parse({ q: author.email })))!;
  expect(rows.find(({ id }) => id === author.id)?.memberships).toEqual([
    { id: library.id, name: library.name, role: "author" },
  ]);
  expect(rows.map(({ id }) => id)).toEqual([author.id]);
});
