import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, publicDb } from "@/db/client";
import { events, organisations, people, publications, settings } from "@/db/schema";
import { listBreaches } from "@/lib/invariants/list-breaches";
import { findOrganisation, findPerson, listPeople, peopleFilter } from "@/lib/people/admin-queries";
import { changeSettings } from "@/lib/people/mutations/change-settings";
import { organisationChange, settingsChange } from "@/lib/people/schema";
import { listPublications } from "@/lib/publications/gallery/public-queries";
import { changeOrganisation } from "@/lib/publications/mutations/change-organisation";
import { findPublicOrganisation } from "@/lib/publications/public-queries";
import { NO_FILTERS } from "@/lib/search/filters";
import { aLibrary, anOrganisation, aPerson, aPublishedStory, codeOf } from "../support/factories";
import { queriesOf } from "../support/queries";

const admin = () => aPerson({ roles: ["admin"] });
type Organisation = typeof organisations.$inferSelect;
const change = ({ id, name, kind, country, site, sponsorId, version }: Organisation, given = {}) =>
  organisationChange.parse({ id, version, name, kind, country, site, sponsorId, ...given });
const now = async (id: string) => (await db.select().from(organisations).where(eq(organisations.id, id)))[0]!;

test("names in other languages reach public pages and their search, and only there where stories are public", async () => {
  const { library, story } = await aPublishedStory();
  const quiet = await anOrganisation();
  const names = [
    { language: "fr", name: "Bibliothèque du lac Zyx" },
    { language: "pt-BR", name: "Biblioteca do lago" },
  ];
  for (const one of [library, quiet]) await changeOrganisation(await admin(), change(one, { names }));
  const shown = await findPublicOrganisation(library.slug);
  expect(shown).toMatchObject({ name: library.name, names: { fr: "Bibliothèque du lac Zyx" } });
  expect(await findPublicOrganisation(quiet.slug)).toBeNull();
  const { rows } = await listPublications({ ...NO_FILTERS, q: "Zyx" });
  expect(rows.map(({ slug }) => slug)).toEqual([story.slug]);
  await expect(publicDb.execute(sql`select names from organisations limit 1`)).rejects.toThrow();
});

test("a move takes the public stories along, and those it sponsored are without a sponsor; verify stays clean", async () => {
  const { library, sponsor, story } = await aPublishedStory();
  const boss = await admin();
  await changeOrganisation(boss, change(sponsor, { country: "PRT" }));
  expect((await now(library.id)).sponsorId).toBeNull();
  const moved = await now(library.id);
  await changeOrganisation(boss, change(moved, { country: "PRT", sponsorId: sponsor.id }));
  const [out] = await db.select().from(publications).where(eq(publications.storyId, story.id));
  expect([out!.country, out!.region]).toEqual(["PRT", "europe"]);
  const told = await db.select().from(events).where(eq(events.organisationId, library.id)).orderBy(events.id);
  expect(
    told.filter(({ kind }) => kind.startsWith("organisation.")).map(({ kind, data }) => [kind, data]),
  ).toEqual([
    ["organisation.sponsor_lost", {}],
    [
      "organisation.changed",
      { countryBefore: "KEN", country: "PRT", sponsorIdBefore: null, sponsorId: sponsor.id },
    ],
  ]);
  expect(await listBreaches()).toEqual([]);
});

test("one that no longer signs for others sponsors nobody", async () => {
  const { library, sponsor } = await aLibrary();
  await changeOrganisation(await admin(), change(sponsor, { kind: "public" }));
  expect((await now(library.id)).sponsorId).toBeNull();
});

test("strangers change nothing, and of two who change one organisation one is told of the conflict", async () => {
  const { library, lead } = await aLibrary();
  expect(await codeOf(changeOrganisation(lead, change(library, { name: "Mine" })))).toBe("not_found");
  expect(await findOrganisation(lead, library.id)).toBeNull();
  const both = await Promise.all([
    codeOf(changeOrganisation(await admin(), change(library, { name: "One" }))),
    codeOf(changeOrganisation(await admin(), change(library, { name: "Two" }))),
  ]);
  expect(both.sort()).toEqual(["conflict", "done"]);
});

test("the page of an organisation tells its members and what a move would touch", async () => {
  const { library, sponsor, lead } = await aPublishedStory();
  const boss = await admin();
  expect(await findOrganisation(boss, library.id)).toMatchObject({ public: 1, reviewed: 0, sponsored: [] });
  expect((await findOrganisation(boss, library.id))!.members.map(({ id }) => id)).toContain(lead.id);
  expect((await findOrganisation(boss, sponsor.id))!.sponsored).toEqual([
    { id: library.id, name: library.name },
  ]);
});

test.each([
  ["a time zone that is none", { timeZone: "Mars/Olympus" }, "timeZone"],
  [
    "a language twice",
    {
      names: [
        { language: "fr", name: "A" },
        { language: "fr", name: "B" },
      ],
    },
    "names",
  ],
  ["a name without words", { names: [{ language: "fr", name: " " }] }, "names.0.name"],
])("an organisation with %s is refused beside its field", async (_, given, path) => {
  const { id, name, kind, country, site, sponsorId } = await anOrganisation();
  const parsed = organisationChange.safeParse({
    ...{ id, name, kind, country, site, sponsorId, version: 1 },
    ...given,
  });
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});

test("among 5,000 people one is found by part of the name, by role, state and organisation, in the same two queries", async () => {
  const { author, library } = await aLibrary();
  const rows = Array.from({ length: 5000 }, (_, at) => ({
    ...{ email: `many-${at}@crowd.example`, name: `Crowd ${String(at).padStart(4, "0")}`, passwordHash: "x" },
  }));
  await db.insert(people).values(rows);
  const boss = await admin();
  const find = async (asked: Record<string, string>) => (await listPeople(boss, peopleFilter.parse(asked)))!;
  const ids = async (asked: Record<string, string>) => (await find(asked)).rows.map(({ id }) => id);
  expect(await ids({ q: author.email.toUpperCase() })).toEqual([author.id]);
  expect(await ids({ organisation: library.name, q: author.name })).toEqual([author.id]);
  expect(await ids({ q: boss.email, role: "admin" })).toEqual([boss.id]);
  expect(await ids({ q: boss.email, role: "none" })).toEqual([]);
  expect(await ids({ q: boss.email, state: "inactive" })).toEqual([]);
  const crowd = await find({ q: "@crowd.example" });
  expect([crowd.total, crowd.pages, crowd.rows.length]).toEqual([5000, 100, 50]);
  expect((await find({ q: "@crowd.example", page: "100" })).rows.at(-1)?.name).toBe("Crowd 4999");
  const [one, many] = [
    await queriesOf(db, () => find({ q: author.email })),
    await queriesOf(db, () => find({})),
  ];
  expect([one.asked, many.asked]).toEqual([2, 2]);
  expect(await findPerson(author, boss.id)).toBeNull();
  await db.execute(sql`update people set active = false where email like '%@crowd.example'`);
});

test("a change of the settings says what was and what is, and never overwrites another's", async () => {
  const boss = await admin();
  const [now] = await db.select().from(settings);
  const { version, ...rules } = settingsChange.strip().parse(now);
  const { dueDays } = rules;
  const changed = await changeSettings(boss, { ...rules, version, dueDays: dueDays + 1 });
  expect(changed.version).toBe(version + 1);
  expect(await codeOf(changeSettings(boss, { ...rules, version }))).toBe("conflict");
  expect(await codeOf(changeSettings(await aPerson(), { ...rules, version: version + 1 }))).toBe("not_found");
  const [told] = await db.select().from(events).where(eq(events.actorId, boss.id));
  expect([told?.kind, told?.data]).toEqual([
    "settings.changed",
    { dueDaysBefore: dueDays, dueDays: dueDays + 1 },
  ]);
  await changeSettings(boss, { ...rules, version: version + 1 });
});
