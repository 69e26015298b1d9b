import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { consents, mails, notices } from "@/db/schema";
import type { NoticeKind } from "@/lib/email/kinds";
import { makeSlip } from "@/lib/media/mutations/make-slip";
import type { Actor } from "@/lib/people/actor";
import { endConsentByCode } from "@/lib/publications/mutations/end-by-code";
import { endExpiredConsents, revokeConsent } from "@/lib/publications/mutations/revoke-consent";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { addComment } from "@/lib/reviews/mutations/comment";
import { declineStory, republishStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { assignReviewer } from "@/lib/reviews/mutations/take-up";
import { askForSignOff } from "@/lib/stories/mutations/ask-for-sign-off";
import { recallStory } from "@/lib/stories/mutations/recall-story";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import {
  anEditor,
  anOrganisation,
  answerAll,
  aPerson,
  aPublishedStory,
  aReadyStory,
  aReviewer,
  aStoryInReview,
  aSubmittedStory,
  codeOf,
} from "../support/factories";

const told = async (person: Actor, kind: NoticeKind) => {
  const [one, ...more] = await db
    .select()
    .from(notices)
    .where(and(eq(notices.personId, person.id), eq(notices.kind, kind)));
  expect(more).toEqual([]);
  return one ?? null;
};
/** Who of them was told, by name in the test. */
async function hear(people: Record<string, Actor>, kind: NoticeKind) {
  const heard: string[] = [];
  for (const [name, person] of Object.entries(people)) if (await told(person, kind)) heard.push(name);
  return heard.sort();
}
const REASON = { reason: "error_found" as const, privateReason: "", hideTitle: false };

/** An editor, one of the same country, one who belongs to the library itself. */
async function editors(library: { id: string; country: string }) {
  const neighbour = await anOrganisation({ country: library.country });
  return {
    free: await anEditor(),
    sameCountry: await aPerson({ roles: ["editor"], memberOf: [{ id: neighbour.id, role: "author" }] }),
    own: await aPerson({ roles: ["editor"], memberOf: [{ id: library.id, role: "author" }] }),
  };
}

test("asked for sign-off: the leads of the library and of its sponsor, not its authors", async () => {
  const { author, lead, sponsorLead, sponsorAuthor, story } = await aReadyStory({ word: "sunrise" });
  await askForSignOff(author, { id: story.id });
  const all = { author, lead, sponsorLead, sponsorAuthor };
  expect(await hear(all, "sign_off_asked")).toEqual(["lead", "sponsorLead"]);
  expect(await told(lead, "sign_off_asked")).toMatchObject({
    data: { by: author.name, title: "A title that says sunrise" },
    storyId: story.id,
  });
});

test("a lead who asks is not asked", async () => {
  const { lead, story } = await aReadyStory();
  await askForSignOff(lead, { id: story.id });
  expect(await told(lead, "sign_off_asked")).toBeNull();
});

test("submitted: editors without a conflict, and nobody else", async () => {
  const { author, lead, library, story } = await aReadyStory();
  const { free, sameCountry, own } = await editors(library);
  const other = { admin: await aPerson({ roles: ["admin"] }), reviewer: await aReviewer() };
  await submitStory(lead, { ...story, licence: true, embargoUntil: null });
  expect(await hear({ free, sameCountry, own, author, lead, ...other }, "submitted")).toEqual(["free"]);
});

test("a submission that is refused tells nobody", async () => {
  const editor = await anEditor();
  const { lead, story } = await aReadyStory();
  const stale = submitStory(lead, {
    ...story,
    version: story.version - 1,
    licence: true,
    embargoUntil: null,
  });
  expect(await codeOf(stale)).toBe("conflict");
  expect(await told(editor, "submitted")).toBeNull();
});

test("assigned: the reviewer, without the title, which they see after “no conflict”", async () => {
  const editor = await anEditor();
  const { revision, library } = await aSubmittedStory();
  const reviewer = await aReviewer();
  await assignReviewer(editor, { revisionId: revision.id, reviewerId: reviewer.id });
  const notice = await told(reviewer, "assigned");
  expect(notice?.data).toEqual({
    organisation: library.name,
    due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  expect(JSON.stringify(await db.select().from(mails).where(eq(mails.personId, reviewer.id)))).not.toContain(
    revision.title,
  );
});

test("taken back: the reviewers who had it", async () => {
  const { lead, author, reviewer, story } = await aStoryInReview();
  const outside = await aReviewer();
  await recallStory(lead, { id: story.id });
  expect(await hear({ lead, author, reviewer, outside }, "recalled")).toEqual(["reviewer"]);
});

test("returned: the library and its sponsor's leads; the reviewer's name stays out of it", async () => {
  const judged = await aStoryInReview();
  const { author, lead, sponsorLead, sponsorAuthor, reviewer, reviewId, revision } = judged;
  await answerAll(reviewer, reviewId);
  await addComment(reviewer, {
    ...{ revisionId: revision.id, section: "need", body: "Say for whom", mustFix: true, criterion: "change" },
  });
  await giveVerdict(reviewer, { reviewId, verdict: "return", hash: revision.hash! });
  const all = { author, lead, sponsorLead, sponsorAuthor, reviewer };
  expect(await hear(all, "returned")).toEqual(["author", "lead", "sponsorLead"]);
  expect(JSON.stringify(await told(lead, "returned"))).not.toContain(reviewer.name);
});

test("declined: the library and its sponsor's leads", async () => {
  const editor = await anEditor();
  const { author, lead, sponsorLead, reviewer, revision } = await aStoryInReview();
  await declineStory(editor, { revisionId: revision.id, reason: "No change is shown" });
  expect(await hear({ author, lead, sponsorLead, reviewer, editor }, "declined")).toEqual([
    ...["author", "lead", "sponsorLead"],
  ]);
  expect(JSON.stringify(await told(lead, "declined"))).not.toContain("No change is shown");
});

test("published: the library; a sponsor's lead only where they signed it", async () => {
  const { author, lead, sponsorLead, story } = await aPublishedStory();
  expect(await hear({ author, lead, sponsorLead }, "published")).toEqual(["author", "lead"]);
  expect((await told(lead, "published"))?.data.slug).toBe(story.slug);
});

test("withdrawn: the others of the library, and editors without a conflict", async () => {
  const { author, lead, library, story } = await aPublishedStory();
  const { free, sameCountry } = await editors(library);
  await withdrawStory(lead, { id: story.id, ...REASON });
  expect(await hear({ author, lead, free, sameCountry }, "withdrawn")).toEqual(["author", "free"]);
});

test("unpublished: the library and the other editors; published again: the library", async () => {
  const { author, lead, story } = await aPublishedStory();
  const [editor, other] = [await anEditor(), await anEditor()];
  await unpublishStory(editor, { id: story.id, ...REASON });
  expect(await hear({ author, lead, editor, other }, "unpublished")).toEqual(["author", "lead", "other"]);
  await db.delete(notices).where(and(eq(notices.kind, "published"), eq(notices.storyId, story.id)));
  await republishStory(editor, { id: story.id });
  expect(await hear({ author, lead, editor, other }, "published")).toEqual(["author", "lead"]);
});

test("a consent that is revoked: the others of the library, and editors who may know", async () => {
  const { author, lead, library, shown } = await aPublishedStory({ media: true });
  const { free, sameCountry } = await editors(library);
  await revokeConsent(author, { id: shown!.consentId });
  expect(await hear({ author, lead, free, sameCountry }, "consent_ended")).toEqual(["free", "lead"]);
});

test("a consent that is ended by the code of its slip: the library, and editors who may know", async () => {
  const { author, lead, library, shown } = await aPublishedStory({ media: true });
  const { free, sameCountry } = await editors(library);
  const { code } = await makeSlip(author, { id: shown!.consentId });
  await endConsentByCode({ code, address: crypto.randomUUID() });
  expect(await hear({ author, lead, free, sameCountry }, "consent_ended")).toEqual([
    "author",
    "free",
    "lead",
  ]);
});

test("a consent that expires: the library hears of it once, however often the day's work runs", async () => {
  const { author, lead, shown } = await aPublishedStory({ media: true });
  await db.update(consents).set({ expiresOn: "2024-01-01" }).where(eq(consents.id, shown!.consentId));
  await endExpiredConsents();
  await endExpiredConsents();
  expect(await hear({ author, lead }, "consent_ended")).toEqual(["author", "lead"]);
});
