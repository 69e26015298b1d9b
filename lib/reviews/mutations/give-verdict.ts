import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import type { StoryContent } from "@/db/documents";
import type { Verdict } from "@/db/enums";
import { reviewCriteria, verdicts } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Actor } from "@/lib/people/actor";
import { publishRevision } from "@/lib/publications/mutations/publish-revision";
import { judgedContent } from "@/lib/publications/verify-hash";
import { about, type LockedRevision } from "@/lib/stories/mutations/lock";
import { moveRevision } from "@/lib/stories/mutations/move-revision";
import { openDraft } from "@/lib/stories/mutations/open-draft";
import { tellDecided, tellUndecided } from "../emails";
import { listLevels, unconfirmed } from "../levels";
import { listOpenMustFixes } from "../open-must-fixes";
import type { splitDecision, verdict as verdictInput } from "../schema";
import { missingForVerdict } from "../verdict-rules";
import { lacksConfirmation } from "./confirm-difference";
import { lockForEditor, lockWork } from "./lock-review";
import { standingVerdicts } from "./standing-verdicts";
import { writeLetter } from "./write-letter";

/**
 * A reviewer's verdict on exactly what they saw. When it completes a quorum that agrees, the decision and all it
 * causes, the letter to the library too, happen in the same transaction; a split, and an approval while a must-fix is
 * open that its reviewers could not read, wait for an editor.
 * Refuses `hash_differs`, `verdict_incomplete` (fields: what is missing), `conflict` when it comes too late.
 */
export async function giveVerdict(actor: Actor, input: z.infer<typeof verdictInput>) {
  return db.transaction(async (tx) => {
    const { review, revision } = await lockWork(tx, actor, input.reviewId).catch(tooLate);
    const { content, intact } = await judgedContent(tx, revision);
    if (input.hash !== revision.hash || !intact) throw new Refusal("hash_differs");
    const missing = missingForVerdict(
      input.verdict,
      await judged(tx, actor, review.id, revision.id, content),
    );
    if (missing.length > 0)
      throw new Refusal("verdict_incomplete", Object.fromEntries(missing.map((code) => [code, code])));
    await tx.insert(verdicts).values({
      ...{ reviewId: review.id, revisionId: revision.id, reviewerId: actor.id },
      ...{ verdict: input.verdict, hash: revision.hash },
    });
    await recordEvent(tx, actor, {
      kind: "review.verdict_given",
      ...{ ...about(revision), subjectId: review.id, data: { verdict: input.verdict } },
    });
    return { state: await settle(tx, actor, revision, input.letter) };
  });
}

/** The story has moved on, or this verdict is given already: whoever sent it saw an earlier state. */
function tooLate(error: unknown): never {
  const late = error instanceof Refusal && ["illegal_move", "verdict_given"].includes(error.code);
  throw late ? new Refusal("conflict") : error;
}

/**
 * An editor decides with a reason and a letter to the library where all verdicts are in and decided nothing: they
 * disagree, or all approve and a must-fix was open. Refuses `no_split`, and `must_fix_open` to approve before it is closed.
 */
export async function decideSplit(actor: Actor, input: z.infer<typeof splitDecision>) {
  return db.transaction(async (tx) => {
    const revision = await lockForEditor(tx, actor, input.revisionId);
    if (revision.state !== "in_review") throw new Refusal("illegal_move");
    const given = await standingVerdicts(tx, revision);
    if (given.length < (revision.quorum ?? 1)) throw new Refusal("no_split");
    if (input.verdict === "approve" && (await listOpenMustFixes(tx, revision.id)).length > 0)
      throw new Refusal("must_fix_open");
    const { verdict, letter, reason } = input;
    return { state: await decide(tx, { actor, isEditor: true }, revision, verdict, { letter, reason }) };
  });
}

type Words = Parameters<typeof writeLetter>[4];

async function settle(tx: Tx, actor: Actor, revision: LockedRevision, letter: Words["letter"]) {
  const given = await standingVerdicts(tx, revision);
  const agreed = [...new Set(given.map((one) => one.verdict))];
  const [only] = agreed;
  if (given.length < (revision.quorum ?? 1) || !only) return revision.state;
  const isSplit = agreed.length > 1;
  if (isSplit || (only === "approve" && (await listOpenMustFixes(tx, revision.id)).length > 0)) {
    await tellUndecided(tx, actor, revision, isSplit ? "split" : "mustFix");
    return revision.state;
  }
  return decide(tx, { actor, isEditor: false }, revision, only, { letter, reason: "" });
}

/** Verdicts that agree are carried out by the system; the rest by the editor who settles it. */
async function decide(
  tx: Tx,
  { actor, isEditor }: { actor: Actor; isEditor: boolean },
  revision: LockedRevision,
  verdict: Verdict,
  words: Words,
) {
  const mover = isEditor ? actor : null;
  const patch = { decidedAt: new Date(), privateReason: words.reason };
  if (verdict === "return") {
    const returned = await moveRevision(tx, mover, revision, "return", patch);
    await openDraft(tx, null, revision.storyId);
    await writeLetter(tx, actor, returned, "returned", words);
    await tellDecided(tx, returned, "returned");
    return returned.state;
  }
  const approved = await moveRevision(tx, mover, revision, "approve", patch, { hash: revision.hash });
  await writeLetter(tx, actor, approved, "approved", words);
  if (approved.embargoUntil && approved.embargoUntil > new Date()) {
    await enqueue(tx, { name: "story.publish", data: { revisionId: approved.id } }, approved.embargoUntil);
    return approved.state;
  }
  return (await publishRevision(tx, null, approved)).state;
}

async function judged(tx: Tx, actor: Actor, reviewId: string, revisionId: string, content: StoryContent) {
  const answered = await tx.select().from(reviewCriteria).where(eq(reviewCriteria.reviewId, reviewId));
  const open = await listOpenMustFixes(tx, revisionId, actor);
  const left = unconfirmed(await listLevels(tx, revisionId, content), reviewId);
  return {
    answers: Object.fromEntries(answered.map(({ criterion, answer }) => [criterion, answer])),
    ownMustFixes: open.filter(({ authorId }) => authorId === actor.id),
    openMustFixes: open.length,
    differenceUnconfirmed: await lacksConfirmation(tx, reviewId, revisionId),
    unconfirmed: left.claims.length + left.contributions.length,
  };
}
