import { expect, test } from "vitest";
import { listEvents, listOrganisations, listPeople } from "@/lib/people/admin-queries";
import { addOrganisation, changeOrganisation } from "@/lib/people/mutations/save-organisation";
import {
  addPerson,
  changeSettings,
  deactivatePerson,
  reactivatePerson,
  setMembership,
  setRoles,
} from "@/lib/people/mutations/save-person";
import { passwordMatches } from "@/lib/people/password";
import { findActor, findCredentials } from "@/lib/people/queries";
import { again, aLibrary, anOrganisation, aPerson, codeOf } from "../support/factories";

const admin = () => aPerson({ roles: ["admin"] });

test("rights are read anew: a change of role holds at once, a deactivated person is nobody", async () => {
  const [boss, person] = [await admin(), await aPerson({ roles: ["reviewer"] })];
  await setRoles(boss, { personId: person.id, roles: ["editor"] });
  expect((await again(person)).roles).toEqual(["editor"]);
  await deactivatePerson(boss, { personId: person.id });
  expect(await findActor(person.id)).toBeNull();
  await reactivatePerson(boss, { personId: person.id });
  expect(await findActor(person.id)).not.toBeNull();
  expect(await findActor(person.id, 0)).toBeNull();
});

test("an admin neither deactivates nor unmakes themself", async () => {
  const boss = await admin();
  expect(await codeOf(deactivatePerson(boss, { personId: boss.id }))).toBe("forbidden");
  expect(await codeOf(setRoles(boss, { personId: boss.id, roles: [] }))).toBe("forbidden");
});

test("the house is the admins' alone", async () => {
  const person = await aPerson({ roles: ["editor", "reviewer"] });
  const target = await aPerson();
  const organisation = { name: "X", kind: "public" as const, country: "KEN", site: "", sponsorId: null };
  expect(await codeOf(setRoles(person, { personId: target.id, roles: ["admin"] }))).toBe("not_found");
  expect(await codeOf(deactivatePerson(person, { personId: target.id }))).toBe("not_found");
  expect(await codeOf(addOrganisation(person, organisation))).toBe("not_found");
  expect(
    await codeOf(
      changeSettings(person, { quorum: 5, sameCountryRule: false, namesAfterVerdict: true, dueDays: 1 }),
    ),
  ).toBe("not_found");
  expect([await listPeople(person), await listOrganisations(person), await listEvents(person, {})]).toEqual([
    null,
    null,
    null,
  ]);
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
    site: "",
    sponsorId,
  });
  expect(await codeOf(addOrganisation(boss, input(national.id)))).toBe("done");
  expect(await codeOf(addOrganisation(boss, input(abroad.id)))).toBe("invalid");
  expect(await codeOf(addOrganisation(boss, input(national.id, "national_library")))).toBe("invalid");
  expect(await codeOf(changeOrganisation(boss, { id: national.id, ...input(national.id) }))).toBe("invalid");
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
  const all = (await listPeople(await admin()))!;
  expect(all.find(({ id }) => id === author.id)?.memberships).toEqual([
    { id: library.id, name: library.name, role: "author" },
  ]);
  expect(all.every(({ id, memberships }) => id === author.id || memberships.length < 3)).toBe(true);
});
