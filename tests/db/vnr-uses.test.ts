import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db, publicDb } from "@/db/client";
import { PUBLIC_TABLES } from "@/db/grants";
import { events, settings, uses, vnrUses } from "@/db/schema";
import { addVnrYear } from "@/lib/countries/mutations";
import { listBreaches } from "@/lib/invariants/list-breaches";
import type { Actor } from "@/lib/people/actor";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { checkUse, refuseUse, uncheckUse } from "@/lib/vnr/mutations/check-use";
import { saveRound } from "@/lib/vnr/mutations/save-round";
import { recordUse, removeUse, saveUse } from "@/lib/vnr/mutations/save-use";
import { countCitingReviews, listPublicUses, listUsesOf } from "@/lib/vnr/public-queries";
import { findRound } from "@/lib/vnr/queries";
import { listUses, listUsesToCheck } from "@/lib/vnr/use-queries";
import { savedUse } from "@/lib/vnr/use-schema";
import { anEditor, anOrganisation, aPerson, aPublishedStory, codeOf } from "../support/factories";
import { queriesOf } from "../support/queries";
import { aRound, aUse, aWorkspace, USE, type Workspace } from "../support/vnr";

const COUNTRY = "MWI";
let place: Workspace;
let editor: Actor;
let roundId: string;
beforeAll(async () => {
  place = await aWorkspace(COUNTRY);
  editor = await anEditor();
  roundId = (await aRound(place.lead, COUNTRY)).id;
});

const stored = async (id: string) => (await db.select().from(vnrUses).where(eq(vnrUses.id, id)))[0];
const everyPublicRow = async () => {
  const rows = [];
  for (const table of PUBLIC_TABLES)
    rows.push(await publicDb.execute(sql`select to_jsonb(t)::text as row from ${sql.identifier(table)} t`));
  return JSON.stringify(rows);
};

describe("a use", () => {
  test("is public with the editor's check and not before, and no more when the check is taken back", async () => {
    const word = "quokkause";
    const draft = await aUse(place.lead, roundId, { quote: `The ${word} of the library` });
    expect(await everyPublicRow(), "a draft").not.toContain(word);
    const recorded = await recordUse(place.partner, draft);
    expect(await everyPublicRow(), "recorded").not.toContain(word);
    const checked = await checkUse(editor, recorded);
    expect(await everyPublicRow(), "checked").toContain(word);
    expect(await stored(draft.id)).toMatchObject({ state: "checked", checkedBy: editor.id });
    const unchecked = await uncheckUse(editor, checked);
    expect(await everyPublicRow(), "unchecked").not.toContain(word);
    const again = await checkUse(editor, unchecked);
    const refused = await refuseUse(editor, { ...again, reason: "It stands on page 48" });
    expect(await everyPublicRow(), "refused").not.toContain(word);
    const listed = (await listUses(place.named, roundId))!.uses.find(({ id }) => id === draft.id);
    expect(listed).toMatchObject({ state: "refused", reason: "It stands on page 48" });

    const change = { ...USE, ...refused, roundId, page: "48" };
    const mended = await saveUse(place.lead, savedUse.parse(change));
    expect(await stored(draft.id)).toMatchObject({ state: "draft", reason: "", page: "48" });
    await checkUse(editor, await recordUse(place.lead, mended));
    expect((await listPublicUses()).find(({ id }) => id === draft.id)).toMatchObject({ page: "48" });
    const said = await db.select().from(events).where(eq(events.subjectId, draft.id)).orderBy(events.id);
    expect(said.map(({ kind }) => kind.replace("vnr.use_", ""))).toEqual([
      ...["saved", "recorded", "checked", "unchecked", "checked", "refused", "saved", "recorded", "checked"],
    ]);
    expect(JSON.stringify(said)).not.toContain(word);
    expect(await listBreaches()).toEqual([]);
  });

  test("is recorded only when it lacks nothing, and of a round that stands", async () => {
    for (const part of ["page", "quote", "link", "language"] as const) {
      const draft = await aUse(place.lead, roundId, { [part]: "" });
      expect(await codeOf(recordUse(place.lead, draft)), part).toBe("invalid");
      expect((await stored(draft.id))?.state).toBe("draft");
      const forced = db.update(vnrUses).set({ state: "recorded" }).where(eq(vnrUses.id, draft.id));
      await expect(forced).rejects.toThrow();
    }
    const { id, version } = await aRound(place.lead, COUNTRY);
    const { mainMessagesOn, reportOn, presentationOn } = (await findRound(place.lead, id))!;
    const draft = await aUse(place.lead, id);
    const dates = { mainMessagesOn, reportOn, presentationOn };
    await saveRound(place.lead, { id, version, status: "withdrawn", ...dates });
    expect(await codeOf(recordUse(place.lead, draft))).toBe("round_withdrawn");
  });

  test("in a wrong state is neither recorded nor checked, changed nor removed", async () => {
    const draft = await aUse(place.lead, roundId);
    for (const verb of [checkUse, uncheckUse]) expect(await codeOf(verb(editor, draft))).toBe("not_found");
    expect(await codeOf(refuseUse(editor, { ...draft, reason: "x" }))).toBe("not_found");
    const recorded = await recordUse(place.lead, draft);
    expect(await codeOf(recordUse(place.lead, recorded))).toBe("use_moved");
    expect(await codeOf(uncheckUse(editor, recorded))).toBe("use_moved");
    const checked = await checkUse(editor, recorded);
    expect(await codeOf(checkUse(editor, checked))).toBe("use_moved");
    expect(await codeOf(removeUse(place.lead, checked))).toBe("use_checked");
    const change = savedUse.parse({ ...USE, ...checked, roundId });
    expect(await codeOf(saveUse(place.lead, change))).toBe("use_checked");
    const unchecked = await uncheckUse(editor, checked);
    expect(await codeOf(removeUse(place.partner, unchecked))).toBe("done");
    expect(await stored(draft.id)).toBeUndefined();
  });

  test("changed while an editor checks it, or by two at once, is a conflict for one of them", async () => {
    const recorded = await aUse(place.lead, roundId, { recorded: true });
    const change = savedUse.parse({ ...USE, ...recorded, roundId, page: "1" });
    const [checked, ...saved] = await Promise.all([
      codeOf(checkUse(editor, recorded)),
      codeOf(saveUse(place.lead, change)),
      codeOf(saveUse(place.partner, change)),
    ]);
    // What became a draft again is not there for the editor any more.
    expect([["done", "conflict", "conflict"].join(), ["not_found", "conflict", "done"].join()]).toContain(
      [checked, ...saved.sort()].join(),
    );
    const pages = await db.select({ page: uses.page }).from(uses).where(eq(uses.id, recorded.id));
    expect(pages).toEqual(checked === "done" ? [{ page: "47" }] : []);
  });
});

describe("strangers", () => {
  test("of the workspace find nothing and leave nothing", async () => {
    const draft = await aUse(place.lead, roundId);
    const count = await db.$count(events);
    for (const stranger of [place.other, place.author, place.house]) {
      expect(await listUses(stranger, roundId)).toBeNull();
      const change = savedUse.parse({ ...USE, ...draft, roundId });
      expect(await codeOf(saveUse(stranger, change))).toBe("not_found");
      expect(await codeOf(recordUse(stranger, draft))).toBe("not_found");
      expect(await codeOf(removeUse(stranger, draft))).toBe("not_found");
    }
    expect(await db.$count(events)).toBe(count);
  });

  test("of the check are all but editors, and editors who belong to that country or wrote the use", async () => {
    const recorded = await aUse(place.lead, roundId, { recorded: true });
    const school = await anOrganisation({ kind: "school", country: COUNTRY });
    const ofCountry = await aPerson({ roles: ["editor"], memberOf: [{ id: school.id, role: "author" }] });
    const ofLibrary = await aPerson({
      ...{ roles: ["editor"], memberOf: [{ id: place.library.id, role: "author" }] },
    });
    const wrote = { ...place.lead, roles: ["editor" as const], memberships: [] };
    for (const other of [place.lead, await aPerson({ roles: ["admin", "reviewer"] })])
      expect(await listUsesToCheck(other)).toBeNull();
    const strangers = [place.lead, ofCountry, ofLibrary, wrote];
    for (const stranger of strangers) {
      expect((await listUsesToCheck(stranger))?.some(({ id }) => id === recorded.id) ?? false).toBe(false);
      expect(await codeOf(checkUse(stranger, recorded))).toBe("not_found");
      expect(await codeOf(refuseUse(stranger, { ...recorded, reason: "x" }))).toBe("not_found");
    }
    await db.update(settings).set({ sameCountryRule: false });
    try {
      expect((await listUsesToCheck(ofCountry))!.map(({ id }) => id)).toContain(recorded.id);
      expect((await listUsesToCheck(ofLibrary))!.map(({ id }) => id)).not.toContain(recorded.id);
    } finally {
      await db.update(settings).set({ sameCountryRule: true });
    }
    expect((await listUsesToCheck(editor))!.map(({ id }) => id)).toContain(recorded.id);
  });
});

describe("a story that a review cites", () => {
  test("is one of the country's publications, and says so for as long as both are public", async () => {
    const own = await aPublishedStory({ country: COUNTRY });
    const foreign = await aPublishedStory({ country: "FJI" });
    expect((await listUses(place.lead, roundId))!.stories.map(({ id }) => id)).toContain(own.story.id);
    expect(await codeOf(aUse(place.lead, roundId, { storyId: foreign.story.id }))).toBe("invalid");
    const recorded = await aUse(place.lead, roundId, { storyId: own.story.id, recorded: true });
    expect(await listUsesOf(own.story.id)).toEqual([]);
    const author = { ...editor, id: own.author.id, email: own.author.email };
    expect(await codeOf(checkUse(author, recorded)), "who wrote the story").toBe("not_found");
    await checkUse(editor, recorded);
    expect(await listUsesOf(own.story.id)).toMatchObject([{ country: COUNTRY, page: "47" }]);
    const reason = { reason: "library_wish" as const, privateReason: "", hideTitle: false };
    await withdrawStory(own.lead, { id: own.story.id, ...reason });
    const left = (await listPublicUses()).find(({ id }) => id === recorded.id);
    expect(left).toMatchObject({ title: null, slug: null });
  });
});

test("the share of a year counts presented reviews, and those of them with a checked use, once each", async () => {
  const round = (await findRound(place.lead, roundId))!;
  const { year } = round;
  const of = async () => (await countCitingReviews()).find((one) => one.year === year);
  const known = { year, confirmed: false, source: "" };
  await checkUse(editor, await aUse(place.lead, roundId, { recorded: true }));
  expect(await of(), "not known as presented").toBeUndefined();
  for (const country of [COUNTRY, "TGO"])
    await addVnrYear(place.house, { ...known, country, status: "presented" });
  await addVnrYear(place.house, { ...known, country: "BEN", status: "withdrawn" });
  expect(await of()).toEqual({ year, presented: 2, unconfirmed: 2, citing: 1 });
  await checkUse(editor, await aUse(place.lead, roundId, { recorded: true }));
  expect(await of()).toMatchObject({ presented: 2, citing: 1 });
});

test("lists ask the database as often for one as for many", async () => {
  const asked = async () => [
    (await queriesOf(db, () => listUses(place.lead, roundId))).asked,
    (await queriesOf(db, () => listUsesToCheck(editor))).asked,
    (await queriesOf(publicDb, () => listPublicUses())).asked,
  ];
  const before = await asked();
  for (const recorded of [true, false, true]) await aUse(place.lead, roundId, { recorded });
  expect(await asked()).toEqual(before);
  expect(before).toEqual([3, 2, 1]);
});
