import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { publications } from "@/db/schema";
import { addVnrYear } from "@/lib/countries/mutations";
import type { Actor } from "@/lib/people/actor";
import { listInformationTargets } from "@/lib/sdg/queries";
import { saveRound } from "@/lib/vnr/mutations/save-round";
import { listCountriesForEditors } from "@/lib/vnr/overview-queries";
import { findRound } from "@/lib/vnr/queries";
import { anEditor, anOrganisation, aPerson, aPublishedStory, aStoryInReview } from "../support/factories";
import { queriesOf } from "../support/queries";
import { aRound, aWorkspace } from "../support/vnr";

const FROM = 2027;
const of = async (editor: Actor, country: string) =>
  (await listCountriesForEditors(editor, FROM))!.find((one) => one.country === country);

test("says of each country what it presents, has and lacks; the next to present come first", async () => {
  const editor = await anEditor();
  const admin = await aPerson({ roles: ["admin"] });
  const year = (country: string, year: number, status: "planned" | "announced" | "withdrawn") =>
    addVnrYear(admin, { country, year, status, confirmed: false, source: "" });
  await year("STP", 2091, "planned");
  await year("CPV", 2090, "announced");
  await year("GNQ", 2090, "withdrawn");
  await aPublishedStory({ country: "CPV" });
  await aStoryInReview({ country: "CPV" });
  expect(await of(editor, "CPV")).toMatchObject({
    next: { year: 2090, status: "announced", confirmed: false },
    ...{ published: 1, inReview: 1, hasRound: false },
  });
  const information = await listInformationTargets();
  expect(information).toContain("4.6");
  expect((await of(editor, "CPV"))!.gaps).toEqual(information.filter((target) => target !== "4.6"));
  expect((await of(editor, "STP"))!.gaps).toEqual(information);
  expect(await of(editor, "GNQ")).toBeUndefined();
  const { story } = await aPublishedStory({ country: "COM" });
  await db
    .update(publications)
    .set({ targets: ["9.c"] })
    .where(eq(publications.storyId, story.id));
  expect((await of(editor, "COM"))!.gaps).toEqual(information.filter((target) => target !== "9.c"));
  const order = (await listCountriesForEditors(editor, FROM))!.map(({ next }) => next?.year ?? 9999);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test("tells that a round is open, and no more when it is withdrawn", async () => {
  const editor = await anEditor();
  const place = await aWorkspace("NER");
  const { id, version } = await aRound(place.lead, "NER");
  expect(await of(editor, "NER")).toEqual({
    ...{ country: "NER", next: null, published: 0, inReview: 0, hasRound: true },
    gaps: await listInformationTargets(),
  });
  const { mainMessagesOn, reportOn, presentationOn } = (await findRound(place.lead, id))!;
  const dates = { mainMessagesOn, reportOn, presentationOn };
  await saveRound(place.lead, { id, version, status: "withdrawn", ...dates });
  expect(await of(editor, "NER")).toBeUndefined();
});

test("counts no story with which the editor has a conflict, and is for editors alone", async () => {
  const school = await anOrganisation({ kind: "school", country: "COG" });
  const ofCountry = await aPerson({ roles: ["editor"], memberOf: [{ id: school.id, role: "author" }] });
  await aStoryInReview({ country: "COG" });
  expect(await of(await anEditor(), "COG")).toMatchObject({ inReview: 1 });
  expect(await of(ofCountry, "COG")).toBeUndefined();
  for (const roles of [[], ["reviewer" as const], ["admin" as const]])
    expect(await listCountriesForEditors(await aPerson({ roles }), FROM)).toBeNull();
});

test("asks the database five times, however many countries there are", async () => {
  const editor = await anEditor();
  const { asked, value } = await queriesOf(db, () => listCountriesForEditors(editor, FROM));
  expect(asked).toBe(5);
  expect(value!.length).toBeGreaterThan(2);
});
