import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consents, events, mails, notices, vnrPackBuilds, vnrPackFiles, vnrShares } from "@/db/schema";
import { revokeConsent } from "@/lib/publications/mutations/revoke-consent";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { storage } from "@/lib/storage/storage";
import { reviseStory } from "@/lib/stories/mutations/revise-story";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { exportPack } from "@/lib/vnr/jobs";
import { activitySave } from "@/lib/vnr/message-schema";
import { answerShare } from "@/lib/vnr/mutations/answer-share";
import { askPackFile } from "@/lib/vnr/mutations/ask-pack-file";
import { buildPack } from "@/lib/vnr/mutations/build-pack";
import { saveActivity } from "@/lib/vnr/mutations/save-activity";
import { beginPack, savePack } from "@/lib/vnr/mutations/save-pack";
import { saveRound } from "@/lib/vnr/mutations/save-round";
import { revokeShare, sharePack, tellReceiver } from "@/lib/vnr/mutations/share-pack";
import { takePackFile } from "@/lib/vnr/mutations/take-pack-file";
import { findPack, listPacks } from "@/lib/vnr/pack/queries";
import { packSave } from "@/lib/vnr/pack/schema";
import { findShare, findSharedPack, findSharedPhoto } from "@/lib/vnr/pack/share-queries";
import { findRound } from "@/lib/vnr/queries";
import { listUses } from "@/lib/vnr/use-queries";
import { answerAll, aPublishedStory, aReviewer, codeOf, write } from "../support/factories";
import { queriesOf } from "../support/queries";
import { aRound, aWorkspace, type Workspace } from "../support/vnr";
import { wordsIn } from "../support/words-in";

const COUNTRY = "ERI";
let place: Workspace;
let roundId: string;
let story: Awaited<ReturnType<typeof aPublishedStory>>;
beforeAll(async () => {
  place = await aWorkspace(COUNTRY);
  roundId = (await aRound(place.lead, COUNTRY)).id;
  story = await aToldStory();
});

/** A public story whose photo and voice may also be in packs. */
async function aToldStory() {
  const made = await aPublishedStory({ country: COUNTRY, media: true, word: "kingfisher" });
  await db
    .update(consents)
    .set({ doors: ["web", "evidence_packs"] })
    .where(eq(consents.id, made.shown!.consentId));
  return made;
}

/** Publishes a next revision of a story with another summary. */
async function publishNext({ author, lead, story: { id } }: typeof story, word: string) {
  await reviseStory(author, { id });
  const version = await write(author, id, { summary: `${word} `.repeat(20) });
  const revision = await submitStory(lead, { id, version, licence: true, embargoUntil: null });
  const reviewer = await aReviewer();
  const { reviewId } = await takeUp(reviewer, { revisionId: revision.id });
  await answerAll(reviewer, reviewId);
  await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! });
}

const aPack = () => beginPack(place.lead, { roundId, title: "What libraries add", locale: "en" });
const aBuild = async () => buildPack(place.partner, await aPack());
const contentOf = async (id: string) =>
  (await db.select().from(vnrPackBuilds).where(eq(vnrPackBuilds.id, id)))[0]!.content;
const aShare = async (buildId: string, email = "") =>
  sharePack(place.lead, { buildId, receiver: "Ministry of Planning", email, locale: "en", days: 30 });
const kindsOf = async (id: string) =>
  (await db.select().from(events).where(eq(events.subjectId, id)).orderBy(events.id)).map(({ kind }) => kind);

describe("a pack", () => {
  test("begins with all that the country has, is seen by both organisations and by nobody else", async () => {
    const { id } = await aPack();
    const pack = (await findPack(place.partner, id))!;
    expect(pack.draft.stories).toContain(story.story.id);
    expect(pack.draft.goals.map(({ goal }) => goal)).toContain(4);
    expect(await findPack(place.named, id)).toMatchObject({ title: "What libraries add" });
    for (const stranger of [place.other, place.author, place.house]) {
      expect(await findPack(stranger, id)).toBeNull();
      expect(await listPacks(stranger, roundId)).toBeNull();
      expect(await codeOf(beginPack(stranger, { roundId, title: "X", locale: "en" }))).toBe("not_found");
      expect(await codeOf(buildPack(stranger, { id, version: 1 }))).toBe("not_found");
    }
    expect(await kindsOf(id)).toEqual(["vnr.pack_begun"]);
  });

  test("changed by two at once is a conflict for one of them; built from an older page too", async () => {
    const { id, version } = await aPack();
    const { draft } = (await findPack(place.lead, id))!;
    const change = packSave.parse({ id, version, title: "Other", locale: "fr", draft });
    const codes = await Promise.all([
      codeOf(savePack(place.lead, change)),
      codeOf(savePack(place.partner, change)),
    ]);
    expect(codes.sort()).toEqual(["conflict", "done"]);
    expect(await codeOf(buildPack(place.lead, { id, version }))).toBe("conflict");
  });

  test("says in words what is too long: 150 words on a goal, each goal once", async () => {
    const { id, version } = await aPack();
    const { draft } = (await findPack(place.lead, id))!;
    const goal = (words: string) => ({ goal: 4, words, ministry: "" });
    const parse = (goals: unknown) =>
      packSave.safeParse({ id, version, title: "T", locale: "en", draft: { ...draft, goals } });
    expect(parse([goal("word ".repeat(150))]).success).toBe(true);
    expect(parse([goal("word ".repeat(151))]).error?.issues[0]?.message).toBe("too_many_words");
    expect(parse([goal(""), goal("")]).error?.issues[0]?.message).toBe("goal_twice");
    expect(parse([{ ...goal(""), goal: 18 }]).error?.issues[0]?.message).toBe("goal_unknown");
  });

  test("rests while the government does not present; what was fixed can still be handed out", async () => {
    const resting = await aRound(place.lead, COUNTRY);
    const pack = await beginPack(place.lead, { roundId: resting.id, title: "T", locale: "en" });
    const build = await buildPack(place.lead, pack);
    const { mainMessagesOn, reportOn, presentationOn, version } = (await findRound(place.lead, resting.id))!;
    const dates = { mainMessagesOn, reportOn, presentationOn };
    await saveRound(place.lead, { id: resting.id, version, status: "withdrawn", ...dates });
    expect(await codeOf(buildPack(place.lead, pack))).toBe("round_withdrawn");
    expect(await codeOf(beginPack(place.lead, { roundId: resting.id, title: "U", locale: "en" }))).toBe(
      "round_withdrawn",
    );
    expect(await codeOf(askPackFile(place.lead, { buildId: build.id, format: "md", ministry: "" }))).toBe(
      "done",
    );
  });

  test("takes a fixed number of queries, whatever it holds", async () => {
    const { id } = await aPack();
    await buildPack(place.lead, { id, version: 1 });
    const { asked } = await queriesOf(db, () => findPack(place.lead, id));
    const third = [
      await buildPack(place.lead, { id, version: 1 }),
      await buildPack(place.lead, { id, version: 1 }),
    ];
    for (const build of third) await aShare(build.id);
    expect((await queriesOf(db, () => findPack(place.lead, id))).asked).toBe(asked);
  });
});

describe("a fixed version", () => {
  test("pins the revision that is public and goes on telling it when a later one replaces it", async () => {
    const own = await aToldStory();
    const build = await aBuild();
    const pinned = (await contentOf(build.id)).stories.find(({ storyId }) => storyId === own.story.id)!;
    expect(pinned).toMatchObject({ revisionId: own.revision.id, hash: own.revision.hash });
    expect(pinned.photos).toEqual([own.shown!.photoId]);
    await publishNext(own, "greywagtail");
    const { token } = await aShare(build.id);
    const told = (await findSharedPack(token))!.stories.find(({ storyId }) => storyId === own.story.id)!;
    expect(told.content.summary).toContain("kingfisher");
    expect(told.photos.map(({ id }) => id)).toEqual([own.shown!.photoId]);
  });

  test("never changes: neither the application nor a later save can", async () => {
    const { id, version } = await aPack();
    const build = await buildPack(place.lead, { id, version });
    const before = await contentOf(build.id);
    const { draft } = (await findPack(place.lead, id))!;
    await savePack(place.lead, packSave.parse({ id, version, title: "Changed", locale: "en", draft }));
    expect(await contentOf(build.id)).toEqual(before);
    const change = db.update(vnrPackBuilds).set({ number: 99 }).where(eq(vnrPackBuilds.id, build.id));
    await expect(change.execute()).rejects.toThrow();
  });

  test("holds activities as they were, marked as not reviewed", async () => {
    await saveActivity(
      place.lead,
      activitySave.parse({
        ...{ id: null, version: 1, roundId, title: "Reading week", text: "For all", startsOn: "2026-03-01" },
        ...{ endsOn: "", organisationId: place.library.id, organisationName: "", source: "Own records" },
        targets: ["4.6"],
        figures: [
          { what: "Readers in the week", value: 321, unit: "people", year: 2026, source: "Door counter" },
        ],
      }),
    );
    const { id } = await askPackFile(place.lead, {
      buildId: (await aBuild()).id,
      format: "md",
      ministry: "",
    });
    await exportPack(id);
    const text = (await storage.get(`packs/${id}/pack.md`))!.toString();
    expect(text).toContain("Reading week (not reviewed)");
    expect(text).toMatch(/Readers in the week \| 321 people \| 2026 \| Not reviewed/);
    expect(text).not.toMatch(/SDG Stor/);
  });
});

describe("a file of a pack", () => {
  test.each(["docx", "pdf", "md", "csv", "json"] as const)(
    "is made as %s, once, with all its evidence",
    async (format) => {
      const build = await aBuild();
      const file = await askPackFile(place.lead, { buildId: build.id, format, ministry: "" });
      expect(await askPackFile(place.partner, { buildId: build.id, format, ministry: "" })).toEqual(file);
      expect(await takePackFile(place.lead, file.id)).toBeNull();
      await exportPack(file.id);
      const ready = (await takePackFile(place.partner, file.id))!;
      const bytes = (await storage.get(ready.storageKey))!;
      const text = await wordsIn(format, bytes);
      expect(text).toContain("passed");
      if (!["csv", "json"].includes(format)) expect(text).toContain("kingfisher");
      await exportPack(file.id);
      expect((await storage.get(ready.storageKey))!.equals(bytes)).toBe(true);
      for (const stranger of [place.other, place.author, place.house])
        expect(await takePackFile(stranger, file.id)).toBeNull();
      expect(await kindsOf(file.id)).toEqual(["vnr.pack_file_asked", "vnr.pack_file_taken"]);
    },
  );

  test("for one ministry holds its goals alone; one that no goal names is refused", async () => {
    const { id, version } = await aPack();
    const { draft } = (await findPack(place.lead, id))!;
    const goals = [
      { goal: 4, words: "On learning.", ministry: "Ministry of Education" },
      { goal: 16, words: "On access.", ministry: "Ministry of Justice" },
    ];
    const saved = await savePack(
      place.lead,
      packSave.parse({ id, version, title: "T", locale: "en", draft: { ...draft, goals } }),
    );
    const { id: buildId } = await buildPack(place.lead, saved);
    const ask = (ministry: string) => askPackFile(place.lead, { buildId, format: "md", ministry });
    expect(await codeOf(ask("Ministry of Silly Walks"))).toBe("ministry_unknown");
    const file = await ask("Ministry of Justice");
    await exportPack(file.id);
    const text = (await storage.get(`packs/${file.id}/pack.md`))!.toString();
    expect(text).toContain("Extract for: Ministry of Justice");
    expect(text).toContain("On access.");
    expect(text).not.toContain("On learning.");
  });

  test("that failed says so and can be made again", async () => {
    const file = await askPackFile(place.lead, { buildId: (await aBuild()).id, format: "md", ministry: "" });
    const put = storage.put;
    storage.put = () => Promise.reject(new Error("disk full"));
    await expect(exportPack(file.id)).rejects.toThrow("disk full");
    storage.put = put;
    const stateOf = async () =>
      (await db.select().from(vnrPackFiles).where(eq(vnrPackFiles.id, file.id)))[0]!.state;
    expect(await stateOf()).toBe("failed");
    await exportPack(file.id);
    expect(await stateOf()).toBe("ready");
  });
});

describe("what ends after a pack was made", () => {
  test("a consent: photo and voice are gone from the link and its files; the pack says so and its receiver is told", async () => {
    const own = await aToldStory();
    const pack = await aPack();
    const build = await buildPack(place.lead, pack);
    const share = await aShare(build.id, "focal.point@gov.example");
    const file = await askPackFile(place.lead, { buildId: build.id, format: "docx", ministry: "" });
    await exportPack(file.id);
    expect(await findSharedPhoto(share.token, own.shown!.photoId)).not.toBeNull();
    expect((await findSharedPack(share.token))!.formats).toEqual(["docx"]);

    await revokeConsent(own.author, { id: own.shown!.consentId });
    expect(await findSharedPhoto(share.token, own.shown!.photoId)).toBeNull();
    const shared = (await findSharedPack(share.token))!;
    const told = shared.stories.find(({ storyId }) => storyId === own.story.id)!;
    expect([told.photos, told.voices]).toEqual([[], []]);
    expect(shared.left).toEqual({ stories: 0, photos: 1, voices: 1 });
    expect(shared.formats).toEqual([]);
    expect(await takePackFile(place.lead, file.id)).toBeNull();
    const seen = (await findPack(place.lead, pack.id))!.builds[0]!;
    expect([seen.lost, seen.files[0]!.lost]).toEqual([2, 2]);

    const again = await askPackFile(place.lead, { buildId: build.id, format: "md", ministry: "" });
    await exportPack(again.id);
    const text = (await storage.get(`packs/${again.id}/pack.md`))!.toString();
    expect(text).toMatch(/Left out since .*: 1 photo and 1 quotation\./);

    await tellReceiver(place.lead, { id: share.id });
    const [mail] = await db.select().from(mails).where(eq(mails.address, "focal.point@gov.example"));
    expect(mail).toMatchObject({ kind: "pack_changed", data: { country: COUNTRY } });
    expect((await findPack(place.lead, pack.id))!.builds[0]!.shares[0]!.toldAt).not.toBeNull();
  });

  test("a story that was withdrawn is told no more, nor named", async () => {
    const own = await aToldStory();
    const build = await aBuild();
    const { token } = await aShare(build.id);
    await withdrawStory(own.lead, {
      ...{ id: own.story.id, reason: "library_wish", privateReason: "", hideTitle: true },
    });
    const shared = (await findSharedPack(token))!;
    expect(shared.stories.map(({ storyId }) => storyId)).not.toContain(own.story.id);
    expect(shared.left.stories).toBe(1);
  });

  test("without the consent's door for packs neither photo nor voice was ever in it", async () => {
    const webOnly = await aPublishedStory({ country: COUNTRY, media: true });
    const build = await aBuild();
    const pinned = (await contentOf(build.id)).stories.find(({ storyId }) => storyId === webOnly.story.id)!;
    expect([pinned.photos, pinned.voices]).toEqual([[], []]);
  });
});

describe("a link for a ministry", () => {
  test("opens what was shared until it is closed or its days are over, and nothing with another token", async () => {
    const build = await aBuild();
    const { id, token } = await aShare(build.id);
    expect((await findShare(token))?.share.id).toBe(id);
    expect(await findShare(`${token}x`)).toBeNull();
    const [row] = await db.select().from(vnrShares).where(eq(vnrShares.id, id));
    expect(JSON.stringify(row)).not.toContain(token);
    await db
      .update(vnrShares)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(eq(vnrShares.id, id));
    expect(await findSharedPack(token)).toBeNull();
    const other = await aShare(build.id);
    expect(await codeOf(revokeShare(place.other, { id: other.id }))).toBe("not_found");
    await revokeShare(place.partner, { id: other.id });
    expect(await findShare(other.token)).toBeNull();
    expect(await codeOf(tellReceiver(place.lead, { id: other.id }))).toBe("mail_missing");
  });

  test("is answered: the country's people are told, strangers are not; a closed link takes no answer", async () => {
    const pack = await aPack();
    const build = await buildPack(place.lead, pack);
    const { id, token } = await aShare(build.id);
    const answer = {
      token,
      storyId: story.story.id,
      answer: "used",
      page: "47",
      words: "In chapter 4",
    } as const;
    await answerShare(answer);
    expect((await findPack(place.partner, pack.id))!.builds[0]!.shares[0]!.answers).toMatchObject([
      { answer: "used", page: "47", words: "In chapter 4" },
    ]);
    const told = (await db.select().from(notices).where(eq(notices.subjectId, pack.id))).map(
      ({ personId }) => personId,
    );
    expect(told).toEqual(expect.arrayContaining([place.lead.id, place.partner.id, place.named.id]));
    for (const stranger of [place.other, place.author, place.house]) expect(told).not.toContain(stranger.id);
    const uses = (await listUses(place.lead, roundId))!.uses;
    expect(uses).toMatchObject([{ state: "draft", page: "47", storyId: story.story.id }]);
    expect(await codeOf(answerShare({ ...answer, storyId: crypto.randomUUID() }))).toBe("not_found");
    await revokeShare(place.lead, { id });
    expect(await codeOf(answerShare(answer))).toBe("not_found");
  });
});
