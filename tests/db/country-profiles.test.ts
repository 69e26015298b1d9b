import { and, eq, inArray, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db, publicDb } from "@/db/client";
import {
  countryLaws,
  countryOrganisations,
  countryProfiles,
  events,
  libraryStatistics,
  mails,
  memberships,
  notices,
} from "@/db/schema";
import { askToConfirm } from "@/lib/countries/emails";
import { confirmProfile, saveLandscape } from "@/lib/countries/mutations/save-landscape";
import { removeLaw, saveLaw } from "@/lib/countries/mutations/save-law";
import { importStatistics, saveStatistic, withdrawStatistic } from "@/lib/countries/mutations/save-statistic";
import { findFigure, findProfile } from "@/lib/countries/profile-queries";
import { landscapeSave, lawSave, statisticSave, statisticsImport } from "@/lib/countries/profile-schema";
import { findPublicProfile, listProfiled } from "@/lib/countries/public-queries";
import { listNotices } from "@/lib/notices/queries";
import { changeOrganisation } from "@/lib/publications/mutations/change-organisation";
import {
  aFigure,
  aLaw,
  aSpeakingCountry,
  FIGURE,
  LAW,
  type SpeakingCountry,
  yearsFromNow,
} from "../support/countries";
import { anOrganisation, aPerson, codeOf } from "../support/factories";
import { queriesOf } from "../support/queries";

let place: SpeakingCountry;
beforeAll(async () => {
  place = await aSpeakingCountry("MUS");
});
const COUNTRY = "MUS";
const { libraryType, metric } = FIGURE;
let lastYear = 1950;
/** A year in which nothing stands yet. */
const aYear = () => ++lastYear;
const figureOf = async (year: number) =>
  (await findFigure(place.lead, COUNTRY, { libraryType, metric, year }))!;
const change = (part: object) => statisticSave.parse({ country: COUNTRY, ...FIGURE, ...part });
const saidOf = async (id: string) =>
  (await db.select().from(events).where(eq(events.subjectId, id)).orderBy(events.id)).map(
    ({ kind, actorId }) => [kind, actorId],
  );

describe("a figure", () => {
  test("is public at once, by whichever of the country's organisations it was written; who did it stands in events alone", async () => {
    const year = aYear();
    const { id, version } = await aFigure(place.author, COUNTRY, { year });
    expect(version).toBe(1);
    const { figures } = await findPublicProfile(COUNTRY);
    expect(figures.find((one) => one.id === id)).toMatchObject({ value: 1200, isSample: false, year });
    expect(await saidOf(id)).toEqual([["country.statistic_recorded", place.author.id]]);
    const columns = await publicDb.execute(sql`select to_jsonb(s)::text as row from library_statistics s`);
    expect(JSON.stringify(columns)).not.toContain(place.author.id);
  });

  test("corrected, leaves what stood before to be read: since when it holds no more, and what took its place", async () => {
    const year = aYear();
    const first = await aFigure(place.author, COUNTRY, { year });
    const second = await saveStatistic(place.partner, change({ year, version: 1, value: 1300 }));
    const third = await saveStatistic(place.editor, change({ year, version: 2, value: 1350 }));
    const { current, earlier } = await figureOf(year);
    expect([current?.value, current?.version]).toEqual([1350, 3]);
    expect(earlier.map(({ value, replacedBy }) => [value, replacedBy])).toEqual([
      [1300, third.id],
      [1200, second.id],
    ]);
    expect(earlier.every(({ replacedAt }) => replacedAt !== null)).toBe(true);
    expect(await saidOf(third.id)).toEqual([["country.statistic_corrected", place.editor.id]]);
    const shown = await findPublicProfile(COUNTRY);
    expect(shown.figures.filter((one) => one.year === year)).toHaveLength(1);
    expect(shown.earlier.filter((one) => one.year === year).map(({ id }) => id)).toEqual([
      first.id,
      second.id,
    ]);
  });

  test("saved as it stands writes nothing", async () => {
    const year = aYear();
    const { id } = await aFigure(place.lead, COUNTRY, { year });
    expect(await saveStatistic(place.lead, change({ year, version: 1 }))).toEqual({ id, version: 1 });
    expect((await figureOf(year)).earlier).toEqual([]);
    expect(await saidOf(id)).toHaveLength(1);
  });

  test("entered where one stands is refused; corrected by two at once, one wins and the other is told", async () => {
    const year = aYear();
    await aFigure(place.lead, COUNTRY, { year });
    expect(await codeOf(aFigure(place.author, COUNTRY, { year }))).toBe("statistic_present");
    const both = await Promise.all(
      [place.lead, place.editor].map((actor, at) =>
        codeOf(saveStatistic(actor, change({ year, version: 1, value: 10 + at }))),
      ),
    );
    expect(both.sort()).toEqual(["conflict", "done"]);
  });

  test("entered by two at once stands once", async () => {
    const year = aYear();
    const both = await Promise.all(
      [place.lead, place.partner].map((actor) => codeOf(aFigure(actor, COUNTRY, { year }))),
    );
    expect(both.sort()).toEqual(["done", "statistic_present"]);
  });

  test("withdrawn, is gone from what holds and stays among the earlier ones; entered anew, it goes on counting", async () => {
    const year = aYear();
    const { id } = await aFigure(place.lead, COUNTRY, { year });
    const ref = { country: COUNTRY, libraryType, metric, year, version: 1 };
    expect(await codeOf(withdrawStatistic(place.lead, { ...ref, version: 2 }))).toBe("conflict");
    await withdrawStatistic(place.author, ref);
    expect(await codeOf(withdrawStatistic(place.lead, ref))).toBe("not_found");
    expect((await figureOf(year)).current).toBeNull();
    expect((await figureOf(year)).earlier).toMatchObject([{ id, replacedBy: null }]);
    expect((await saidOf(id)).map(([kind]) => kind)).toEqual([
      "country.statistic_recorded",
      "country.statistic_withdrawn",
    ]);
    expect((await aFigure(place.lead, COUNTRY, { year })).version).toBe(2);
  });

  test("does not change and does not go, also not by hand", async () => {
    const { id } = await aFigure(place.lead, COUNTRY, { year: aYear() });
    const here = eq(libraryStatistics.id, id);
    await expect(db.update(libraryStatistics).set({ value: 9 }).where(here)).rejects.toThrow();
    await expect(db.update(libraryStatistics).set({ source: "x" }).where(here)).rejects.toThrow();
    await expect(db.delete(libraryStatistics).where(here)).rejects.toThrow();
    await db.update(libraryStatistics).set({ replacedAt: new Date() }).where(here);
    await expect(db.update(libraryStatistics).set({ replacedAt: null }).where(here)).rejects.toThrow();
  });

  test.each([
    ["no source", { source: "" }],
    ["less than nothing", { value: -1 }],
    ["money without a currency", { metric: "preservation_spending" as const }],
    ["visits in money", { currency: "KES" }],
    ["people of one type of library", { metric: "population" as const }],
  ])("with %s is refused by the database too", async (_, part) => {
    const { version: _version, ...row } = FIGURE;
    const values = { ...row, country: COUNTRY, year: aYear(), ...part };
    await expect(db.insert(libraryStatistics).values(values)).rejects.toThrow();
  });
});

describe("a table of figures", () => {
  const table = (figures: object[]) =>
    statisticsImport.parse({ country: COUNTRY, figures: figures.map((one) => ({ ...FIGURE, ...one })) });

  test("brings new ones, corrects those the person has seen, and leaves what stands as it is", async () => {
    const [known, same, fresh] = [aYear(), aYear(), aYear()];
    for (const year of [known, same]) await aFigure(place.lead, COUNTRY, { year });
    const rows = [
      { year: known, version: 1, value: 7 },
      { year: same, version: 1 },
      { year: fresh, value: 8 },
    ];
    expect(await importStatistics(place.author, table(rows))).toEqual({ count: 3 });
    expect((await figureOf(known)).current).toMatchObject({ value: 7, version: 2 });
    expect((await figureOf(same)).earlier).toEqual([]);
    expect((await figureOf(fresh)).current?.value).toBe(8);
  });

  test("is saved whole or not at all", async () => {
    const [seen, unseen] = [aYear(), aYear()];
    await aFigure(place.lead, COUNTRY, { year: unseen });
    const rows = table([{ year: seen }, { year: unseen, value: 9 }]);
    expect(await codeOf(importStatistics(place.lead, rows))).toBe("conflict");
    expect(await findFigure(place.lead, COUNTRY, { libraryType, metric, year: seen })).toBeNull();
  });
});

describe("words and laws", () => {
  test("the landscape stands in each language by itself; of two who save at once one is told", async () => {
    const words = (locale: string, version: number, text: string) =>
      landscapeSave.parse({ country: COUNTRY, locale, version, words: text });
    await saveLandscape(place.lead, words("en", 0, "One library"));
    await saveLandscape(place.author, words("fr", 0, "Une bibliothèque"));
    expect(await codeOf(saveLandscape(place.lead, words("en", 0, "Two")))).toBe("conflict");
    const both = await Promise.all(
      [place.lead, place.editor].map((actor) => codeOf(saveLandscape(actor, words("en", 1, actor.id)))),
    );
    expect(both.sort()).toEqual(["conflict", "done"]);
    expect((await findPublicProfile(COUNTRY)).landscapes).toHaveLength(2);
    await saveLandscape(place.lead, words("fr", 1, ""));
    expect((await findPublicProfile(COUNTRY)).landscapes).toHaveLength(1);
  });

  test("a law is added, changed and removed, each on record and public at once", async () => {
    const { id, version } = await aLaw(place.author, COUNTRY);
    const input = lawSave.parse({ id, version, country: COUNTRY, ...LAW, title: "New Library Act" });
    await saveLaw(place.editor, input);
    expect(await codeOf(saveLaw(place.lead, input))).toBe("conflict");
    expect(await codeOf(removeLaw(place.lead, { id, version }))).toBe("conflict");
    expect((await findPublicProfile(COUNTRY)).laws).toMatchObject([{ title: "New Library Act", version: 2 }]);
    await removeLaw(place.lead, { id, version: 2 });
    expect(await codeOf(removeLaw(place.lead, { id, version: 2 }))).toBe("not_found");
    expect((await findPublicProfile(COUNTRY)).laws).toEqual([]);
    expect((await saidOf(id)).map(([kind]) => kind)).toEqual([
      ...["country.law_saved", "country.law_saved", "country.law_removed"],
    ]);
  });

  test("a law of one country is not changed through another", async () => {
    const law = await aLaw(place.editor, "SYC");
    const input = lawSave.parse({ ...law, ...LAW, country: COUNTRY });
    expect(await codeOf(saveLaw(place.lead, input))).toBe("not_found");
    expect(await codeOf(removeLaw(place.lead, { id: law.id, version: 1 }))).toBe("not_found");
    await db.delete(countryLaws).where(eq(countryLaws.id, law.id));
  });
});

test("to everybody else the profile does not exist, to read or to write", async () => {
  const year = aYear();
  await aFigure(place.lead, COUNTRY, { year });
  for (const [who, stranger] of Object.entries(place.outside)) {
    expect(await findProfile(stranger, COUNTRY), who).toBeNull();
    expect(await findFigure(stranger, COUNTRY, { libraryType, metric, year }), who).toBeNull();
    const codes = [
      aFigure(stranger, COUNTRY, { year: aYear() }),
      importStatistics(
        stranger,
        statisticsImport.parse({ country: COUNTRY, figures: [{ ...FIGURE, year }] }),
      ),
      withdrawStatistic(stranger, { country: COUNTRY, libraryType, metric, year, version: 1 }),
      saveLandscape(stranger, { country: COUNTRY, locale: "ar", version: 0, words: "x" }),
      aLaw(stranger, COUNTRY),
      confirmProfile(stranger, { country: COUNTRY }),
    ].map(codeOf);
    expect(new Set(await Promise.all(codes)), who).toEqual(new Set(["not_found"]));
  }
  expect(statisticSave.safeParse({ country: "ATA", ...FIGURE }).success).toBe(false);
});

test("an organisation that moves takes its people out at once, and its name to the other country", async () => {
  const { library, lead } = await aSpeakingCountry("COM");
  await aFigure(lead, "COM");
  const admin = await aPerson({ roles: ["admin"] });
  await changeOrganisation(admin, {
    ...{ id: library.id, version: 1, name: library.name, names: { fr: "Bibliothèque" }, kind: library.kind },
    ...{ country: "DJI", site: "", sponsorId: null, timeZone: "UTC" },
  });
  const names = async (country: string) =>
    (await findPublicProfile(country)).organisations.map(({ slug }) => slug);
  expect(await names("COM")).not.toContain(library.slug);
  expect(await names("DJI")).toContain(library.slug);
  const moved = (await findPublicProfile("DJI")).organisations.find(({ slug }) => slug === library.slug);
  expect(moved).toMatchObject({ names: { fr: "Bibliothèque" }, told: false });
});

test("only a national library and associations are named, and nothing of them but their names and site", async () => {
  const school = await anOrganisation({ kind: "school", country: "GIN" });
  const library = await anOrganisation({ country: "GIN" });
  const rows = await publicDb
    .select()
    .from(countryOrganisations)
    .where(eq(countryOrganisations.country, "GIN"));
  expect(rows.map(({ organisationId }) => organisationId)).toEqual([library.id]);
  expect(Object.keys(rows[0]!).sort()).toEqual([
    ...["country", "isSample", "kind", "name", "names", "organisationId", "site", "slug"],
  ]);
  await expect(publicDb.execute(sql`select * from organisations where id = ${school.id}`)).rejects.toThrow();
});

test("a profile is read in as many queries, however much is in it; a country is listed while it says something", async () => {
  const { lead, country } = await aSpeakingCountry("BDI");
  const read = () => queriesOf(publicDb, () => findPublicProfile(country));
  expect(await listProfiled()).not.toContain(country);
  await aFigure(lead, country);
  const one = await read();
  for (const year of [2021, 2022]) await aFigure(lead, country, { year });
  await aLaw(lead, country);
  const more = await read();
  expect([one.value.figures.length, more.value.figures.length, more.asked]).toEqual([1, 3, one.asked]);
  expect(await listProfiled()).toContain(country);
});

describe("once a year", () => {
  const setDays = (country: string, days: Partial<typeof countryProfiles.$inferInsert>) =>
    db.update(countryProfiles).set(days).where(eq(countryProfiles.country, country));
  const askedOf = (ids: string[]) =>
    db
      .select()
      .from(notices)
      .where(and(eq(notices.kind, "profile_due"), inArray(notices.personId, ids)));

  test("the leads are asked whether it is still right: once, also when the work runs twice or at the same time", async () => {
    const { lead, partner, author, country } = await aSpeakingCountry("GNB");
    await confirmProfile(lead, { country }, yearsFromNow(-1));
    await Promise.all([askToConfirm(), askToConfirm()]);
    await askToConfirm();
    const told = await askedOf([lead.id, partner.id, author.id]);
    expect(told.map(({ personId, data }) => [personId, data]).sort()).toEqual(
      [lead.id, partner.id].map((id) => [id, { country }]).sort(),
    );
    const sent = await db
      .select()
      .from(mails)
      .where(and(eq(mails.kind, "profile_due"), eq(mails.personId, lead.id)));
    expect(sent).toHaveLength(1);
    const { rows } = await listNotices(lead, "en", 1);
    expect(rows.map(({ line, href }) => [line, href])).toEqual([
      ["The profile of Guinea-Bissau has not been confirmed for a year", `/en/desk/country/${country}`],
    ]);
  });

  test("not before the year is over, not while it was confirmed since, and again a year after the last question", async () => {
    const { lead, country } = await aSpeakingCountry("STP");
    await confirmProfile(lead, { country });
    await askToConfirm();
    expect(await askedOf([lead.id])).toHaveLength(0);
    await setDays(country, { confirmedOn: yearsFromNow(-3), askedOn: yearsFromNow(-1) });
    await askToConfirm();
    await askToConfirm();
    expect(await askedOf([lead.id])).toHaveLength(1);
    await confirmProfile(lead, { country });
    await setDays(country, { askedOn: yearsFromNow(-1) });
    await askToConfirm();
    expect(await askedOf([lead.id])).toHaveLength(1);
    await askToConfirm(new Date(`${yearsFromNow(1)}T06:00:00Z`));
    expect(await askedOf([lead.id])).toHaveLength(2);
  });

  test("a country without a lead is asked when it has one; who leads no more is told nothing", async () => {
    const { lead, partner, author, country } = await aSpeakingCountry("CPV");
    await confirmProfile(author, { country }, yearsFromNow(-2));
    const leads = inArray(memberships.personId, [lead.id, partner.id]);
    await db.update(memberships).set({ endedAt: new Date() }).where(leads);
    await askToConfirm();
    expect(await askedOf([lead.id, partner.id, author.id])).toEqual([]);
    await db.update(memberships).set({ role: "lead" }).where(eq(memberships.personId, author.id));
    await askToConfirm();
    expect(await askedOf([author.id])).toHaveLength(1);
  });
});
