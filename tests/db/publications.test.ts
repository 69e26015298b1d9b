import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, publicDb } from "@/db/client";
import { consents, photos, publications } from "@/db/schema";
import { listBreaches } from "@/lib/invariants/list-breaches";
import { describePhoto } from "@/lib/media/mutations/describe-photo";
import { countPublications, listPublications } from "@/lib/publications/gallery/public-queries";
import { publishDue } from "@/lib/publications/jobs";
import { hidePhoto, hideVoice } from "@/lib/publications/mutations/hide-media";
import { endExpiredConsents, revokeConsent } from "@/lib/publications/mutations/revoke-consent";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { listStoriesOfPart } from "@/lib/publications/open-data/sitemap-queries";
import { findPublication, findShownPhoto, findTombstone } from "@/lib/publications/public-queries";
import { republishStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { restorePhoto } from "@/lib/reviews/mutations/restore-media";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { docOf } from "@/lib/rich-text/schema";
import { filters, NO_FILTERS } from "@/lib/search/filters";
import { reviseStory } from "@/lib/stories/mutations/revise-story";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import {
  anEditor,
  answerAll,
  aPerson,
  aPublishedStory,
  aReadyStory,
  aReviewer,
  aStoryInReview,
  codeOf,
  write,
} from "../support/factories";
import { queriesOf } from "../support/queries";

const REASON = { reason: "library_wish" as const, privateReason: "because", hideTitle: false };

describe("what is published", () => {
  test("is found by its words, goal, country and evidence, through the public connection", async () => {
    const { story } = await aPublishedStory({ word: "zebrafinch", media: true, country: "AUS" });
    const found = await findPublication(story.slug);
    expect(found).toMatchObject({
      goals: [4],
      targets: ["4.6"],
      evidence: "before_after",
      country: "AUS",
      year: 2023,
    });
    expect(found?.photos).toHaveLength(1);
    expect(found?.voices).toHaveLength(1);
    for (const asked of [
      { q: "ZEBRAFINCH" },
      { goal: "4", country: "AUS" },
      { target: "4.6", country: "AUS" },
      { region: "oceania" },
      { evidence: "before_after", country: "AUS" },
    ]) {
      const { rows } = await listPublications(filters.parse(asked));
      expect(
        rows.map(({ slug }) => slug),
        JSON.stringify(asked),
      ).toContain(story.slug);
    }
    expect((await listPublications(filters.parse({ q: "zebrafinch", goal: "13" }))).total).toBe(0);
    expect((await listPublications(filters.parse({ q: "'; drop table publications; --" }))).total).toBe(0);
    expect((await countPublications()).country.get("AUS")).toBe(1);
  });

  test("stays while its next version is drafted and judged, and is then replaced", async () => {
    const { author, lead, reviewer, story } = await aPublishedStory();
    await reviseStory(author, { id: story.id });
    const version = await write(author, story.id, { title: "A wholly new title" });
    const next = await submitStory(lead, { id: story.id, version, licence: true, embargoUntil: null });
    expect((await findPublication(story.slug))?.title).not.toBe("A wholly new title");
    const { reviewId } = await takeUp(reviewer, { revisionId: next.id });
    await answerAll(reviewer, reviewId);
    await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: next.hash! });
    expect((await findPublication(story.slug))?.title).toBe("A wholly new title");
    expect((await findStory(author, story.id))?.rounds.map(({ state }) => state)).toEqual([
      "published",
      "superseded",
    ]);
  });

  test("waits for its embargo and is then published once", async () => {
    const { lead, story } = await aReadyStory();
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const revision = await submitStory(lead, {
      id: story.id,
      version: story.version,
      licence: true,
      embargoUntil: later,
    });
    const reviewer = await aReviewer();
    const { reviewId } = await takeUp(reviewer, { revisionId: revision.id });
    await answerAll(reviewer, reviewId);
    expect(await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! })).toEqual({
      state: "approved",
    });
    expect(await findPublication(story.slug)).toBeNull();
    await publishDue(revision.id).catch(() => {});
    expect(await findPublication(story.slug)).toBeNull();
  });
});

describe("taking down", () => {
  test("unpublish leaves a tombstone, republish brings it back, withdraw is for good", async () => {
    const { lead, author, story } = await aPublishedStory();
    const editor = await anEditor();
    for (const actor of [author, lead, await aReviewer(), await aPerson({ roles: ["admin"] })]) {
      expect(await codeOf(unpublishStory(actor, { id: story.id, ...REASON }))).toBe("not_found");
    }
    await unpublishStory(editor, { id: story.id, ...REASON, hideTitle: true });
    expect(await findPublication(story.slug)).toBeNull();
    expect(await findTombstone(story.slug)).toMatchObject({ reason: "library_wish", title: null });
    await republishStory(editor, { id: story.id });
    expect([await findPublication(story.slug), await findTombstone(story.slug)]).toEqual([
      expect.anything(),
      null,
    ]);
    expect(await codeOf(withdrawStory(author, { id: story.id, ...REASON }))).toBe("forbidden");
    expect(await codeOf(withdrawStory(await aPerson(), { id: story.id, ...REASON }))).toBe("not_found");
    await withdrawStory(lead, { id: story.id, ...REASON });
    expect(await codeOf(republishStory(editor, { id: story.id }))).toBe("illegal_move");
    expect(JSON.stringify(await findTombstone(story.slug))).not.toContain("because");
  });

  test("a title that was hidden stays hidden when the library withdraws; one that was shown can still be hidden", async () => {
    const editor = await anEditor();
    for (const [hidden, hide] of [
      [true, false],
      [false, true],
      [false, false],
    ] as const) {
      const { lead, story } = await aPublishedStory();
      await unpublishStory(editor, { id: story.id, ...REASON, hideTitle: hidden });
      await withdrawStory(lead, { id: story.id, ...REASON, hideTitle: hide });
      const title = hidden || hide ? null : "A title that says word";
      expect(await findTombstone(story.slug)).toMatchObject({ title });
    }
  });

  test("withdrawing recalls an open revision", async () => {
    const { author, lead, story } = await aPublishedStory();
    await reviseStory(author, { id: story.id });
    const version = (await findStory(author, story.id))!.revision.version;
    await submitStory(lead, { id: story.id, version, licence: true, embargoUntil: null });
    await withdrawStory(lead, { id: story.id, ...REASON });
    expect((await findStory(author, story.id))?.rounds.map(({ state }) => state)).toEqual([
      "recalled",
      "withdrawn",
    ]);
  });
});

describe("consent", () => {
  test("revoked, its photo and voice are gone at once, the story still stands and still verifies", async () => {
    const { author, shown, story } = await aPublishedStory({ media: true });
    expect(await findShownPhoto(shown!.photoId)).not.toBeNull();
    expect(await codeOf(revokeConsent(await aPerson(), { id: shown!.consentId }))).toBe("not_found");
    await revokeConsent(author, { id: shown!.consentId });
    const found = await findPublication(story.slug);
    expect([found?.photos, found?.voices]).toEqual([[], []]);
    expect(await findShownPhoto(shown!.photoId)).toBeNull();
    expect(await listBreaches()).toEqual([]);
  });

  test("expired, they are gone by the day, also before the daily work has run", async () => {
    const { shown, story } = await aPublishedStory({ media: true });
    await db.update(consents).set({ expiresOn: "2020-01-01" }).where(eq(consents.id, shown!.consentId));
    await db
      .execute(
        sql`update publication_voices set shown_until = '2020-01-01' where voice_id in (select id from voices where consent_id = ${shown!.consentId})`,
      )
      .catch(() => {});
    await endExpiredConsents();
    const found = await findPublication(story.slug);
    expect([found?.photos, found?.voices]).toEqual([[], []]);
  });

  test("a hidden photo is hidden by any member or editor, restored by an editor alone, and cannot be written back", async () => {
    const { author, lead, sponsorLead, shown, story } = await aPublishedStory({ media: true });
    const hide = { id: shown!.photoId, reason: "member_wish" as const };
    expect(await codeOf(hidePhoto(await aPerson(), hide))).toBe("not_found");
    expect(await codeOf(hidePhoto(sponsorLead, hide))).toBe("forbidden");
    expect(await codeOf(hidePhoto(author, hide))).toBe("done");
    const [publication] = await db.select().from(publications).where(eq(publications.slug, story.slug));
    const back =
      db.execute(sql`insert into publication_photos (publication_id, photo_id, position, storage_key, width, height, alternative_text, caption, credit, licence)
      values (${publication!.id}, ${shown!.photoId}, 0, 'x', 1, 1, '', '', '', 'cc_by')`);
    await expect(back).rejects.toThrow();
    expect(await codeOf(restorePhoto(lead, { id: shown!.photoId }))).toBe("not_found");
    expect(await codeOf(restorePhoto(await anEditor(), { id: shown!.photoId }))).toBe("done");
  });

  test("a voice is hidden by any editor", async () => {
    const { author, story } = await aPublishedStory({ media: true });
    const [voice] = (await findStory(author, story.id))!.parts.voices;
    expect(await codeOf(hideVoice(await anEditor(), { id: voice!.id, reason: "harm_feared" }))).toBe("done");
    expect((await findPublication(story.slug))?.voices).toEqual([]);
  });
});

test("a photo's texts change by a copy once it was submitted", async () => {
  const { author, shown, story } = await aPublishedStory({ media: true });
  await reviseStory(author, { id: story.id });
  const texts = {
    alternativeText: "New words",
    caption: "",
    credit: "A",
    licence: "shown_here_only" as const,
    peopleShown: "recognisable" as const,
    childShown: false,
  };
  const { id } = await describePhoto(author, {
    id: shown!.photoId,
    ...texts,
    consentIds: [shown!.consentId],
  });
  expect(id).not.toBe(shown!.photoId);
  expect((await findStory(author, story.id))?.parts.photos.map((photo) => photo.id)).toEqual([id]);
  expect((await db.select().from(photos).where(eq(photos.id, shown!.photoId)))[0]?.alternativeText).toBe(
    "A reader",
  );
});

describe("leaks: what was never published is found nowhere public", () => {
  test.each(["draft", "submitted", "in_review"] as const)("%s", async (state) => {
    const word = `quokka${state.replace("_", "")}`;
    const make = { draft: aReadyStory, submitted: aStoryInReview, in_review: aStoryInReview }[state];
    const { author, story, shown } = await make({ word, media: true });
    if (state === "draft") await write(author, story.id, { lessons: docOf(word) });
    const everything = [
      (await listPublications(NO_FILTERS)).rows,
      (await listPublications(filters.parse({ q: word }))).rows,
      await findPublication(story.slug),
      await findTombstone(story.slug),
      await listStoriesOfPart(1, 10_000),
      await countPublications(),
      await findShownPhoto(shown!.photoId),
      await publicDb.execute(sql`select p::text from publications p`),
    ];
    expect(JSON.stringify(everything)).not.toContain(word);
    expect(JSON.stringify(everything)).not.toContain(story.slug);
  });

  test("the public role may read the public tables and nothing else", async () => {
    const tables = await db.execute<{ name: string }>(
      sql`select tablename as name from pg_tables where schemaname in ('public', 'pgboss', 'drizzle')`,
    );
    const open = [
      ...["publications", "publication_photos", "publication_voices", "tombstones"],
      ...["publication_texts", "search_words", "gallery_state", "open_changes"],
      ...["public_collections", "help_entries", "vnr_years"],
      ...["country_profiles", "library_statistics", "country_landscapes", "country_laws"],
      "country_organisations",
      ...["uses", "review_figures", "review_load"],
    ];
    for (const { name } of tables) {
      const read = publicDb.execute(sql`select 1 from ${sql.identifier(name)} limit 1`).then(
        () => true,
        () => false,
      );
      expect([name, await read]).toEqual([name, open.includes(name)]);
    }
    for (const table of open)
      await expect(publicDb.execute(sql`delete from ${sql.identifier(table)}`)).rejects.toThrow();
  });
});

test("list and counts ask the database as often for many stories as for one", async () => {
  const count = () =>
    queriesOf(publicDb, async () => {
      const { total } = await listPublications(NO_FILTERS);
      await countPublications();
      return total;
    });
  await aPublishedStory();
  const before = await count();
  await aPublishedStory();
  await aPublishedStory();
  const after = await count();
  expect(after.value).toBe(before.value + 2);
  expect(after.asked).toBe(before.asked);
});

test("everything these tests did left the database whole", async () => {
  expect(await listBreaches()).toEqual([]);
});
