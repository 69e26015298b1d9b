import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { RevisionState } from "@/db/enums";
import { uploadProof } from "@/lib/media/mutations/save-consent";
import { uploadAttachment } from "@/lib/media/mutations/upload-attachment";
import type { Actor } from "@/lib/people/actor";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { answerMustFix } from "@/lib/reviews/mutations/answer-must-fix";
import { addComment } from "@/lib/reviews/mutations/comment";
import { declineStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { suggestEdit } from "@/lib/reviews/mutations/suggest-edit";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { docOf } from "@/lib/rich-text/schema";
import { createStory } from "@/lib/stories/mutations/create-story";
import { discardDraft } from "@/lib/stories/mutations/discard-draft";
import { recallStory } from "@/lib/stories/mutations/recall-story";
import { reviseStory } from "@/lib/stories/mutations/revise-story";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { loadClaims, loadContributions } from "@/lib/stories/parts";
import { findStory } from "@/lib/stories/queries";
import { aSuggestion, sentEdits } from "./edits";
import {
  again,
  aLibrary,
  anEditor,
  anEvaluatedProject,
  anOrganisation,
  answerAll,
  aPerson,
  aPhotoAndVoice,
  aReviewer,
  aSubmittedStory,
  type Library,
  write,
} from "./factories";
import { aNaming } from "./named";

const PDF = { fileName: "a.pdf", pieces: [Buffer.from("%PDF-1.7\n%%EOF")] };

/** Everybody of the domain's table of rights, and a library of its own with a project that stories are told of. */
export async function aWorld() {
  const library = await aLibrary({ country: "UGA" });
  const [abroad, neighbour] = [
    await anOrganisation({ country: "FJI" }),
    await anOrganisation({ kind: "academic", country: "UGA" }),
  ];
  const cast = {
    author: library.author,
    lead: library.lead,
    sponsorLead: library.sponsorLead,
    sponsorAuthor: library.sponsorAuthor,
    otherLead: await aPerson({ memberOf: [{ id: abroad.id, role: "lead" }] }),
    /** The reviewer of the story, from take-up on. */
    judge: await aReviewer(),
    reviewer: await aReviewer(),
    compatriot: await aPerson({ roles: ["reviewer"], memberOf: [{ id: neighbour.id, role: "author" }] }),
    /** A reviewer whom an admin named to edit every story of this world, each by name. */
    namedEditor: await aReviewer(),
    /** The same for a story of somewhere else: here a reviewer. */
    namedElsewhere: await aReviewer(),
    editor: await anEditor(),
    editorInConflict: await aPerson({ roles: ["editor"], memberOf: [{ id: neighbour.id, role: "lead" }] }),
    admin: await aPerson({ roles: ["admin"] }),
    stranger: await aPerson(),
  };
  const { story } = await aSubmittedStory({ country: "BRB" });
  await aNaming(story.id, cast.namedElsewhere, cast.admin);
  cast.namedElsewhere = await again(cast.namedElsewhere);
  return { ...(await aPlace(library)), library, abroad, cast, spare: await aReviewer() };
}

/** A project with a finding, a photo with its consent and proof, and an evidence file. */
export async function aPlace(library: Library) {
  const evidence = await anEvaluatedProject(library);
  const shown = await aPhotoAndVoice(library, evidence.project.id);
  await uploadProof(library.author, { id: shown.consentId, ...PDF });
  const attachment = await anEvidenceFile(library.author, evidence.evaluation.id);
  return { ...evidence, shown, attachment };
}

/** A file of an evaluation. */
export async function anEvidenceFile(author: Actor, evaluationId: string) {
  const { id } = await uploadAttachment(author, { evaluationId, nobodyIdentifiable: true, ...PDF });
  return { id };
}

export type World = Awaited<ReturnType<typeof aWorld>>;
export type Role = keyof World["cast"];

/** The state that stands for the story while one of its revisions is in the other. */
export const standingState = (state: RevisionState): RevisionState =>
  (({ returned: "draft", recalled: "draft", superseded: "published" }) as const)[state as "returned"] ??
  state;

export type Made = {
  world: World;
  storyId: string;
  revisionId: string;
  /** Of the revision that stands. */
  version: number;
  hash: string;
  /** Of the judge; one that does not exist before take-up. */
  reviewId: string;
  /** A remark of the judge, and of nobody before. */
  commentId: string;
  /** The first of the revision. */
  claimId: string;
  contributionId: string;
  /** Wording that the judge suggested and sent; one that does not exist before. */
  editId: string;
};

const NOBODY = "00000000-0000-4000-8000-000000000000";
const TAKING = { reason: "error_found" as const, privateReason: "because", hideTitle: false };

/** A story with a revision in that state, brought there by the verbs. */
export async function aStoryIn(world: World, state: RevisionState): Promise<Made> {
  const { lead, author, judge, editor } = world.cast;
  const { id, version } = await aDraft(world);
  await aNaming(id, world.cast.namedEditor, world.cast.admin);
  world.cast.namedEditor = await again(world.cast.namedEditor);
  const inHand = async (revisionId?: string, part: Partial<Made> = {}): Promise<Made> => {
    const standing = (await findStory(author, id))!.revision;
    const of = revisionId ?? standing.id;
    return {
      ...{ world, storyId: id, revisionId: of, version: standing.version },
      ...{
        claimId: (await loadClaims(db, of))[0]!.id,
        contributionId: (await loadContributions(db, of))[0]!.id,
      },
      ...{ hash: "0".repeat(64), reviewId: NOBODY, commentId: NOBODY, editId: NOBODY },
      ...part,
    };
  };
  if (state === "draft") return inHand();
  if (state === "discarded") {
    await discardDraft(author, { id, version });
    return inHand();
  }
  const embargoUntil = state === "approved" ? new Date(Date.now() + 3_600_000).toISOString() : null;
  const submitted = await submitStory(lead, { id, version, licence: true, embargoUntil });
  const hash = submitted.hash ?? "";
  if (state === "submitted") return inHand(submitted.id, { hash });
  const { reviewId } = await takeUp(judge, { revisionId: submitted.id });
  const { id: commentId } = await addComment(judge, {
    ...{ revisionId: submitted.id, section: "need", body: "A remark", criterion: null },
    mustFix: state === "returned",
  });
  const editId = await wordingOf(judge, submitted.id, reviewId);
  await answerAll(judge, reviewId);
  if (state === "returned") {
    await giveVerdict(judge, { reviewId, verdict: "return", hash });
    await answerMustFix(author, { commentId, outcome: "done", body: "We counted" });
  } else if (state === "declined") await declineStory(editor, { revisionId: submitted.id, reason: "x" });
  else if (state === "recalled") await recallStory(lead, { id });
  else if (state !== "in_review") await giveVerdict(judge, { reviewId, verdict: "approve", hash });
  if (state === "unpublished") await unpublishStory(editor, { id, ...TAKING });
  if (state === "withdrawn") await withdrawStory(lead, { id, ...TAKING });
  if (state === "superseded") await publishNext(world, id);
  return inHand(submitted.id, { hash, reviewId, commentId, editId });
}

/** Wording that was sent, and beside it some that was not. */
async function wordingOf(judge: Actor, revisionId: string, reviewId: string) {
  const judged = { revision: { id: revisionId }, reviewer: judge, reviewId };
  const [editId = NOBODY] = await sentEdits(judged, { exact: "title", words: "heading" });
  await suggestEdit(judge, await aSuggestion(revisionId, reviewId, { exact: "four", words: "five" }));
  return editId;
}

async function aDraft({ cast: { author }, project, finding, shown }: World) {
  const { id } = await createStory(author, {
    projectId: project.id,
    title: "A title of four",
    language: "en",
  });
  const words = Array.from({ length: 40 }, (_, at) => `word${at}`);
  const findingIds = [finding.id];
  const version = await write(author, id, {
    summary: words.slice(20).join(" "),
    need: docOf(words.join(" ")),
    action: docOf(words.join(" ")),
    claims: [{ sentence: "More can read", detail: "", headline: true, findingIds }],
    contributions: [{ target: "4.6", strength: "direct", sentence: "Because of it", findingIds }],
    photos: [shown.photoId],
  });
  return { id, version };
}

async function publishNext({ cast: { author, lead, judge } }: World, id: string) {
  await reviseStory(author, { id });
  const { version } = (await findStory(author, id))!.revision;
  const next = await submitStory(lead, { id, version, licence: true, embargoUntil: null });
  const { reviewId } = await takeUp(judge, { revisionId: next.id });
  await answerAll(judge, reviewId);
  await giveVerdict(judge, { reviewId, verdict: "approve", hash: next.hash ?? "" });
}

/** What a refusal must leave as it was: the story's revisions, and what the record says of it. */
async function whatStands({ storyId }: Pick<Made, "storyId">) {
  const [row] = await db.execute<{ rounds: string; record: number; last: string }>(sql`
    select md5(string_agg(r::text, '' order by r.number)) as rounds,
      (select count(*)::int from events where story_id = ${storyId}) as record,
      (select max(id)::text from events) as last
    from revisions r where r.story_id = ${storyId}`);
  return { story: `${row?.rounds} ${row?.record}`, last: row?.last ?? "0" };
}

/** Whether the record says of this person more than it did at an entry. */
async function isOnRecordSince(actor: Actor, last: string) {
  const rows = await db.execute(
    sql`select from events where id > ${last}::bigint and actor_id = ${actor.id} limit 1`,
  );
  return rows.length > 0;
}

/** The person's attempt, and whether nothing was left of it when it was refused. */
export async function attempt(actor: Actor, made: Made, run: () => Promise<string>) {
  const before = await whatStands(made);
  const code = await run();
  if (code === "done") return { code, left: true };
  const { story } = await whatStands(made);
  return { code, left: story === before.story && !(await isOnRecordSince(actor, before.last)) };
}
