import { and, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { affiliations, events, notices, reviewerProfiles, reviews } from "@/db/schema";
import { listBreaches } from "@/lib/invariants/list-breaches";
import { takeOwnData } from "@/lib/people/own-data";
import { addAffiliation, removeAffiliation } from "@/lib/reviews/mutations/affiliations";
import { erasePerson } from "@/lib/reviews/mutations/erase-account";
import { saveReviewerProfile } from "@/lib/reviews/mutations/save-reviewer-profile";
import { assignReviewer } from "@/lib/reviews/mutations/take-up";
import { findOwnProfile } from "@/lib/reviews/profile-queries";
import { newAffiliation, reviewerProfileSave } from "@/lib/reviews/profile-schema";
import {
  again,
  anEditor,
  anOrganisation,
  aPerson,
  aPublishedStory,
  aReviewer,
  aStoryInReview,
  aSubmittedStory,
  codeOf,
  proved,
  stateOf,
} from "../support/factories";
import { meet, restEditors } from "../support/rounds";
import { tracesOf } from "../support/traces";

const profile = (part: object = {}) =>
  reviewerProfileSave.parse({
    ...{ version: 0, languages: ["fr"], regions: ["oceania"], goals: ["4"] },
    ...{ loadLimit: "2", awayFrom: "", awayUntil: "", ...part },
  });
const recordedOf = async (id: string) =>
  (await db.select({ kind: events.kind }).from(events).where(eq(events.actorId, id)).orderBy(events.id)).map(
    ({ kind }) => kind,
  );

describe("the profile", () => {
  test("is kept by its reviewer, on record, and of two windows one wins", async () => {
    const reviewer = await aReviewer();
    expect(await findOwnProfile(reviewer)).toEqual({ profile: null, affiliations: [] });
    const first = [profile(), profile({ loadLimit: "5" })];
    const codes = await Promise.all(first.map((one) => codeOf(saveReviewerProfile(reviewer, one))));
    expect(codes.sort()).toEqual(["conflict", "done"]);
    const second = [profile({ version: 1 }), profile({ version: 1, goals: ["5"] })];
    const later = await Promise.all(second.map((one) => codeOf(saveReviewerProfile(reviewer, one))));
    expect(later.sort()).toEqual(["conflict", "done"]);
    expect((await findOwnProfile(reviewer))?.profile).toMatchObject({ languages: ["fr"], version: 2 });
    expect(await recordedOf(reviewer.id)).toEqual(["reviewer.profile_saved", "reviewer.profile_saved"]);
  });

  test("belongs to those who judge, and to nobody else", async () => {
    for (const stranger of [await aPerson(), await aPerson({ roles: ["admin"] })]) {
      expect(await findOwnProfile(stranger)).toBeNull();
      expect(await codeOf(saveReviewerProfile(stranger, profile()))).toBe("not_found");
      expect(await codeOf(addAffiliation(stranger, { name: "U", country: "FRA", domain: "" }))).toBe(
        "not_found",
      );
    }
  });

  test("goes with the own data, and with the account", async () => {
    const mark = crypto.randomUUID().slice(0, 8);
    const reviewer = await aReviewer();
    await saveReviewerProfile(reviewer, profile());
    await addAffiliation(reviewer, { name: `Institute ${mark}`, country: "FSM", domain: `${mark}.example` });
    const parts: string[] = [];
    for await (const part of takeOwnData(proved(reviewer))) parts.push(part);
    const data = JSON.parse(parts.join(""));
    expect(data["reviewer_profiles.person_id"]).toEqual([
      expect.objectContaining({ languages: ["fr"], load_limit: 2 }),
    ]);
    expect(data["affiliations.person_id"]).toEqual([expect.objectContaining({ name: `Institute ${mark}` })]);
    await erasePerson(await aPerson({ roles: ["admin"] }), { personId: reviewer.id, email: reviewer.email });
    expect(await tracesOf(mark)).toEqual([]);
    expect(
      await db.select().from(reviewerProfiles).where(eq(reviewerProfiles.personId, reviewer.id)),
    ).toEqual([]);
  });
});

describe("affiliations", () => {
  test("are named once, and by their own person taken back", async () => {
    const [reviewer, other] = [await aReviewer(), await aReviewer()];
    const { id: organisationId } = await anOrganisation({ country: "PCN" });
    const { id } = await addAffiliation(reviewer, { organisationId });
    expect(await codeOf(addAffiliation(reviewer, { organisationId }))).toBe("already_affiliated");
    const twice = () => codeOf(addAffiliation(other, { organisationId }));
    expect((await Promise.all([twice(), twice()])).sort()).toEqual(["already_affiliated", "done"]);
    const member = await aPerson({ roles: ["editor"], memberOf: [{ id: organisationId, role: "author" }] });
    expect(await codeOf(addAffiliation(member, { organisationId }))).toBe("already_affiliated");
    expect(await codeOf(addAffiliation(reviewer, { organisationId: crypto.randomUUID() }))).toBe("invalid");
    expect(await codeOf(removeAffiliation(other, { id }))).toBe("not_found");
    expect((await again(reviewer)).affiliations).toMatchObject([{ organisationId, country: "PCN" }]);
    expect(await codeOf(removeAffiliation(reviewer, { id }))).toBe("done");
    expect((await again(reviewer)).affiliations).toEqual([]);
    expect(await recordedOf(reviewer.id)).toEqual([
      "reviewer.affiliation_added",
      "reviewer.affiliation_removed",
    ]);
  });

  test("the database takes either an organisation of ours or another by name and country", async () => {
    const { id: personId } = await aReviewer();
    const { id: organisationId } = await anOrganisation({ country: "PCN" });
    for (const wrong of [
      {},
      { name: "U" },
      { organisationId, name: "U", country: "FSM" },
      { organisationId, domain: "x.org" },
    ])
      await expect(db.insert(affiliations).values({ personId, ...wrong })).rejects.toThrow();
  });

  test("end an open review at once; the story waits for another", async () => {
    const { library, reviewer, reviewId, revision } = await aStoryInReview({ country: "PCN" });
    await addAffiliation(reviewer, { organisationId: library.id });
    expect(await stateOf(revision.id)).toBe("submitted");
    const [ended] = await db.select().from(reviews).where(eq(reviews.id, reviewId));
    expect(ended?.releasedAt).not.toBeNull();
    expect(await recordedOf(reviewer.id)).toContain("review.conflict_declared");
    const unrelated = await aStoryInReview({ country: "FSM" });
    await addAffiliation(unrelated.reviewer, newAffiliation.parse({ name: "U", country: "PCN", domain: "" }));
    expect(await stateOf(unrelated.revision.id)).toBe("in_review");
  });

  test("bring what was judged before an editor without a conflict, once, and rewrite nothing", async () => {
    const [free, bound] = [await anEditor(), await anEditor()];
    const { library, reviewer, revision, story } = await aPublishedStory({ country: "PCN" });
    await addAffiliation(bound, { organisationId: library.id });
    await addAffiliation(reviewer, { organisationId: library.id });
    await addAffiliation(reviewer, { name: "Another", country: "PCN", domain: "" });
    const told = (personId: string) =>
      db
        .select({ revisionId: notices.revisionId })
        .from(notices)
        .where(
          and(
            eq(notices.storyId, story.id),
            eq(notices.kind, "conflict_found"),
            eq(notices.personId, personId),
          ),
        );
    expect(await told(free.id)).toEqual([{ revisionId: revision.id }]);
    expect(await told(bound.id)).toEqual([]);
    expect(await stateOf(revision.id)).toBe("published");
    expect((await listBreaches()).filter(({ id }) => id === revision.id)).toEqual([]);
  });

  test("a story given in the same moment is not kept in spite of it, a hundred times", {
    timeout: 300_000,
  }, async () => {
    const wake = await restEditors();
    const [{ library, revision }, editor] = [await aSubmittedStory({ country: "PCN" }), await anEditor()];
    for (let time = 0; time < 100; time += 1) {
      const reviewer = await aReviewer();
      const [, added] = await meet(
        time,
        () => assignReviewer(editor, { revisionId: revision.id, reviewerId: reviewer.id }),
        () => addAffiliation(reviewer, { organisationId: library.id }),
      );
      expect(added).toBe("done");
      const [open] = await db.execute(
        sql`select id from reviews where revision_id = ${revision.id} and reviewer_id = ${reviewer.id} and released_at is null`,
      );
      expect(open).toBeUndefined();
      expect(await stateOf(revision.id)).toBe("submitted");
    }
    await wake();
  });
});
