import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, findingConfirmations, helpers } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { listConfirmations } from "@/lib/projects/confirmations";
import { deleteFinding, saveFinding } from "@/lib/projects/mutations/save-finding";
import { findProject } from "@/lib/projects/queries";
import { findingSave } from "@/lib/projects/schema";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview } from "@/lib/reviews/queries";
import { listQueue } from "@/lib/reviews/queue-queries";
import { findHelper, findHelperLink, findRoom, listHelpers } from "@/lib/stories/helper-queries";
import { confirmFinding, noteAsHelper, openHelperLink, unconfirmFinding } from "@/lib/stories/mutations/help";
import {
  answerHelper,
  inviteHelper,
  resendHelper,
  revokeHelper,
} from "@/lib/stories/mutations/invite-helper";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { aPerson, aReadyStory, aReviewer, codeOf, FINDING } from "../support/factories";
import { tokenFor } from "../support/mailbox";

const anAddress = () => `helper-${crypto.randomUUID()}@university.example`;
const to = (projectId: string, storyId: string | null = null, email = anAddress()) => ({
  ...{ projectId, storyId, email, name: "Dr Otieno", part: "evaluator" as const, locale: "en" as const },
});

/** A ready story whose project (or the story itself) a helper has opened. */
async function aHelper({ ofStory = false } = {}) {
  const made = await aReadyStory();
  const input = to(made.project.id, ofStory ? made.story.id : null);
  const { id } = await inviteHelper(made.author, input);
  const token = await tokenFor(input.email);
  const opened = await openHelperLink({ token });
  const helper = (await findHelper(id, opened.session))!;
  const shown = (await findRoom(helper))!.findings[0]!;
  const room = { helper: id, locale: "en" as const };
  return { ...made, ...{ id, token, opened, helper, shown, room, email: input.email } };
}

const confirm = ({ helper, room, shown }: Awaited<ReturnType<typeof aHelper>>) =>
  confirmFinding(helper, { ...room, findingId: shown.finding.id, hash: shown.hash });

const change = (made: Awaited<ReturnType<typeof aHelper>>, resultValue: number, version = 1) =>
  saveFinding(
    made.author,
    findingSave.parse({
      id: made.finding.id,
      version,
      evaluationId: made.evaluation.id,
      ...FINDING,
      resultValue,
    }),
  );

describe("inviting a helper", () => {
  test.each([
    ["author", "done", true],
    ["lead", "done", true],
    ["sponsorLead", "forbidden", true],
    ["sponsorAuthor", "not_found", false],
    ["reviewer", "not_found", false],
    ["editor", "not_found", false],
    ["admin", "not_found", false],
    ["stranger", "not_found", false],
  ])("%s: %s", async (role, expected, sees) => {
    const made = await aHelper({ ofStory: true });
    const cast: Record<string, Actor> = {
      ...{
        author: made.author,
        lead: made.lead,
        sponsorLead: made.sponsorLead,
        sponsorAuthor: made.sponsorAuthor,
      },
      ...{ reviewer: await aReviewer(), editor: await aPerson({ roles: ["editor"] }) },
      ...{ admin: await aPerson({ roles: ["admin"] }), stranger: await aPerson() },
    };
    const actor = cast[role]!;
    const { project, story, id } = made;
    expect(await codeOf(inviteHelper(actor, to(project.id)))).toBe(expected);
    expect(await codeOf(inviteHelper(actor, to(project.id, story.id)))).toBe(expected);
    expect(await codeOf(answerHelper(actor, { id, body: "Thank you" }))).toBe(expected);
    expect(await codeOf(resendHelper(actor, { id }))).toBe(expected);
    expect((await listHelpers(actor, { projectId: project.id, storyId: story.id })) !== null).toBe(sees);
    expect(await codeOf(revokeHelper(actor, { id }))).toBe(expected);
  });

  test("a member is no helper; an address is asked once for each thing", async () => {
    const { project, story, author, lead } = await aReadyStory();
    const email = anAddress();
    expect(await codeOf(inviteHelper(author, to(project.id, null, lead.email)))).toBe("already_member");
    const both = await Promise.all([
      codeOf(inviteHelper(author, to(project.id, null, email))),
      codeOf(inviteHelper(lead, to(project.id, null, email.toUpperCase()))),
    ]);
    expect(both.sort()).toEqual(["already_invited", "done"]);
    expect(await codeOf(inviteHelper(author, to(project.id, story.id, email)))).toBe("done");
  });

  test("a story of somebody else cannot be slipped in with an own project", async () => {
    const [mine, other] = [await aReadyStory(), await aReadyStory()];
    expect(await codeOf(inviteHelper(mine.author, to(mine.project.id, other.story.id)))).toBe("not_found");
    const { id } = await inviteHelper(mine.author, to(other.project.id, mine.story.id));
    const [row] = await db.select().from(helpers).where(eq(helpers.id, id));
    expect(row?.projectId).toBe(mine.project.id);
  });
});

describe("the link", () => {
  test("opens once, for one browser; sent anew, the session before ends when the new link is used", async () => {
    const made = await aHelper();
    expect(await findHelperLink(made.token)).toBeNull();
    expect(await codeOf(openHelperLink({ token: made.token }))).toBe("link_dead");
    await resendHelper(made.author, { id: made.id });
    expect(await findHelper(made.id, made.opened.session)).not.toBeNull();
    const second = await openHelperLink({ token: await tokenFor(made.email) });
    expect(await findHelper(made.id, made.opened.session)).toBeNull();
    expect(await findHelper(made.id, second.session)).not.toBeNull();
  });

  test("used twice at once opens once", async () => {
    const { project, author } = await aReadyStory();
    const input = to(project.id);
    await inviteHelper(author, input);
    const token = await tokenFor(input.email);
    const both = await Promise.all([codeOf(openHelperLink({ token })), codeOf(openHelperLink({ token }))]);
    expect(both.sort()).toEqual(["done", "link_dead"]);
  });

  test("a guess, a hash, another room's session open nothing", async () => {
    const [made, other] = [await aHelper(), await aHelper()];
    const [row] = await db.select().from(helpers).where(eq(helpers.id, made.id));
    for (const token of ["", "guess", row!.tokenHash])
      expect(await codeOf(openHelperLink({ token }))).toBe("link_dead");
    for (const session of ["", row!.sessionHash!, other.opened.session, made.token])
      expect(await findHelper(made.id, session)).toBeNull();
  });

  test.each(["revoked", "expired"])("%s, the room is closed at once, for what is open too", async (how) => {
    const made = await aHelper();
    if (how === "revoked") await revokeHelper(made.author, { id: made.id });
    else
      await db
        .update(helpers)
        .set({ expiresAt: new Date(0) })
        .where(eq(helpers.id, made.id));
    expect(await findHelper(made.id, made.opened.session)).toBeNull();
    expect(await codeOf(confirm(made))).toBe("not_found");
    expect(await codeOf(noteAsHelper(made.helper, { ...made.room, findingId: null, body: "x" }))).toBe(
      "not_found",
    );
    if (how === "revoked")
      expect(await codeOf(resendHelper(made.author, { id: made.id }))).toBe("invitation_closed");
  });
});

describe("a room", () => {
  test("shows the one thing: no addresses, no other project, no draft to whom only the project was opened", async () => {
    const made = await aHelper();
    const other = await aReadyStory({ word: "elsewhere" });
    const room = JSON.stringify(await findRoom(made.helper));
    expect(room).toContain("Reading");
    for (const hidden of [
      made.author.email,
      made.lead.email,
      "elsewhere",
      other.project.id,
      "A title that says",
    ])
      expect(room).not.toContain(hidden);
    const ofStory = await aHelper({ ofStory: true });
    const story = (await findRoom(ofStory.helper))!;
    expect(story.content?.title).toBe("A title that says word");
    expect(story.evaluations).toEqual([]);
    expect(story.findings.map(({ finding }) => finding.id)).toEqual([ofStory.finding.id]);
  });

  test("a helper confirms what they saw; what changed meanwhile is told, and what changes later loses it", async () => {
    const made = await aHelper();
    await change(made, 60);
    expect(await codeOf(confirm(made))).toBe("conflict");
    made.shown = (await findRoom(made.helper))!.findings[0]!;
    await confirm(made);
    const holding = async () =>
      (
        await listConfirmations(
          (await findProject(made.author, made.project.id))!.evaluations[0]!.findings.map(
            ({ snapshot }) => snapshot,
          ),
        )
      ).get(made.finding.id);
    expect(await holding()).toMatchObject([{ name: "Dr Otieno", part: "evaluator" }]);
    expect((await findRoom(made.helper))!.findings[0]).toMatchObject({ changed: false });
    await change(made, 61, 2);
    expect(await holding()).toBeUndefined();
    expect((await findRoom(made.helper))!.findings[0]).toMatchObject({ changed: true, confirmedAt: null });
    await change(made, 60, 3);
    expect(await holding()).toHaveLength(1);
    await revokeHelper(made.author, { id: made.id });
    expect(await holding()).toHaveLength(1);
  });

  test("takes it back; twice there is nothing to take back", async () => {
    const made = await aHelper();
    await confirm(made);
    const ref = { ...made.room, findingId: made.finding.id };
    expect(await codeOf(unconfirmFinding(made.helper, ref))).toBe("done");
    expect(await codeOf(unconfirmFinding(made.helper, ref))).toBe("not_found");
    expect(await db.$count(findingConfirmations, eq(findingConfirmations.helperId, made.id))).toBe(0);
  });

  test("findings of others are not there to be confirmed or remarked on", async () => {
    const [made, other] = [await aHelper(), await aHelper()];
    const theirs = { ...made.room, findingId: other.finding.id, hash: other.shown.hash };
    expect(await codeOf(confirmFinding(made.helper, theirs))).toBe("not_found");
    const note = { ...made.room, findingId: other.finding.id, body: "x" };
    expect(await codeOf(noteAsHelper(made.helper, note))).toBe("not_found");
  });

  test("remarks and answers are read on both sides, in their order", async () => {
    const made = await aHelper();
    await noteAsHelper(made.helper, { ...made.room, findingId: made.finding.id, body: "n was 410" });
    await answerHelper(made.author, { id: made.id, body: "Thank you" });
    const thing = { projectId: made.project.id, storyId: null };
    const [row] = (await listHelpers(made.sponsorLead, thing))!;
    expect(row!.notes).toMatchObject([
      { body: "n was 410", by: null, finding: "passed" },
      { body: "Thank you", by: made.author.name },
    ]);
    expect((await findRoom(made.helper))!.notes).toHaveLength(2);
    const told = await db.select({ kind: events.kind }).from(events).where(eq(events.actorId, made.id));
    expect(told.map(({ kind }) => kind).sort()).toEqual(["helper.commented", "helper.opened"]);
  });

  test("a finding that was put away is gone from the room", async () => {
    const made = await aHelper();
    const extra = await saveFinding(
      made.author,
      findingSave.parse({ id: null, version: 1, evaluationId: made.evaluation.id, ...FINDING }),
    );
    expect((await findRoom(made.helper))!.findings).toHaveLength(2);
    await deleteFinding(made.author, extra);
    expect((await findRoom(made.helper))!.findings).toHaveLength(1);
  });
});

describe("review", () => {
  test("the reviewer sees who confirmed a finding as it was submitted", async () => {
    const made = await aHelper({ ofStory: true });
    await confirm(made);
    const { id, version } = made.story;
    const revision = await submitStory(made.lead, { id, version, licence: true, embargoUntil: null });
    const reviewer = await aReviewer();
    await takeUp(reviewer, { revisionId: revision.id });
    const review = await findReview(reviewer, revision.id);
    if (review?.stage !== "judging") throw new Error("not judging");
    expect(review.confirmations.get(made.finding.id)).toMatchObject([
      { name: "Dr Otieno", part: "evaluator" },
    ]);
    await change(made, 99);
    const later = await findReview(reviewer, revision.id);
    if (later?.stage !== "judging") throw new Error("not judging");
    expect(later.confirmations.get(made.finding.id)).toHaveLength(1);
  });

  test.each([
    [false, "of the project"],
    [true, "of the story"],
  ])("a helper may not judge what they look into (%s)", async (ofStory) => {
    const reviewer = await aReviewer();
    const made = await aReadyStory({ country: "UGA" });
    const input = to(made.project.id, ofStory ? made.story.id : null, reviewer.email.toUpperCase());
    const { id } = await inviteHelper(made.author, input);
    const { story } = made;
    const revision = await submitStory(made.lead, {
      ...{ id: story.id, version: story.version, licence: true, embargoUntil: null },
    });
    const queued = async () =>
      (await listQueue(reviewer)).some(({ revisionId }) => revisionId === revision.id);
    expect(await codeOf(takeUp(reviewer, { revisionId: revision.id }))).toBe("not_found");
    expect([await queued(), await findReview(reviewer, revision.id)]).toEqual([false, null]);
    // Taken back before it was opened: they know nothing of it.
    await revokeHelper(made.author, { id });
    expect(await queued()).toBe(true);
    expect(await codeOf(takeUp(reviewer, { revisionId: revision.id }))).toBe("done");
  });

  test("who opened it stays in conflict when the access has ended", async () => {
    const reviewer = await aReviewer();
    const made = await aReadyStory({ country: "UGA" });
    const { id } = await inviteHelper(made.author, to(made.project.id, null, reviewer.email));
    await openHelperLink({ token: await tokenFor(reviewer.email) });
    await revokeHelper(made.author, { id });
    const { story } = made;
    const revision = await submitStory(made.lead, {
      ...{ id: story.id, version: story.version, licence: true, embargoUntil: null },
    });
    expect(await codeOf(takeUp(reviewer, { revisionId: revision.id }))).toBe("not_found");
  });
});
