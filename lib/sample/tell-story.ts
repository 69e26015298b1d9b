import { CRITERIA } from "@/db/enums";
import { recordConsent } from "@/lib/media/mutations/save-consent";
import type { Actor } from "@/lib/people/actor";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { addComment, replyToComment } from "@/lib/reviews/mutations/comment";
import { confirmRest } from "@/lib/reviews/mutations/confirm-levels";
import { declineStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { answerCriterion } from "@/lib/reviews/mutations/judge";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { docOf } from "@/lib/rich-text/schema";
import { createStory } from "@/lib/stories/mutations/create-story";
import { discardDraft } from "@/lib/stories/mutations/discard-draft";
import { recallStory } from "@/lib/stories/mutations/recall-story";
import { reviseStory } from "@/lib/stories/mutations/revise-story";
import { saveSection } from "@/lib/stories/mutations/save-section";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import type { LoadedProject } from "./load";
import type { SampleStory } from "./types";

type Cast = { writer: Actor; lead: Actor; reviewer: Actor; editor: Actor };

/** Writes a story section by section and takes it through the verbs as far as `until` says. */
export async function tellStory(story: SampleStory, project: LoadedProject, cast: Cast) {
  const { id } = await createStory(cast.writer, {
    projectId: project.id,
    title: story.title,
    language: story.language,
  });
  await write(id, story, project, cast.writer);
  const { until } = story;
  if (until === "draft") return;
  if (until === "discarded")
    return void (await discardDraft(cast.writer, { id, version: await versionOf(id, cast.writer) }));
  const embargo = until === "approved" ? new Date(Date.now() + 90 * 86_400_000).toISOString() : null;
  const submitted = await submit(id, cast, embargo);
  if (until === "submitted") return;
  if (until === "recalled") return void (await recallStory(cast.lead, { id }));
  const { reviewId } = await takeUp(cast.reviewer, { revisionId: submitted.id });
  if (until === "in_review") return;
  if (until === "declined") {
    const reason =
      "The evaluation counts loans, not what changed for the families. We hope for a story once they were asked. (Sample.)";
    return void (await declineStory(cast.editor, { revisionId: submitted.id, reason }));
  }
  if (until === "returned") return returnIt(submitted, reviewId, cast);
  await approve(reviewId, submitted, cast);
  await afterPublication(id, story, cast);
}

async function afterPublication(id: string, { until }: SampleStory, cast: Cast) {
  const privateReason = "Sample: shown so that one can see what a tombstone looks like.";
  if (until === "unpublished")
    await unpublishStory(cast.editor, { id, reason: "error_found", privateReason, hideTitle: false });
  if (until === "withdrawn")
    await withdrawStory(cast.lead, { id, reason: "library_wish", privateReason, hideTitle: false });
  if (until !== "superseded") return;
  await reviseStory(cast.writer, { id });
  const base = await versionOf(id, cast.writer);
  await saveSection(cast.writer, {
    id,
    section: "lessons",
    base,
    value: docOf(
      "In the second year we asked pupils when they want to come, and opened on Saturday evenings too.",
    ),
  });
  const again = await submit(id, cast, null);
  const { reviewId } = await takeUp(cast.reviewer, { revisionId: again.id });
  await approve(reviewId, again, cast);
}

async function write(id: string, story: SampleStory, project: LoadedProject, writer: Actor) {
  const ids = (keys: string[]) => keys.flatMap((key) => project.findings.get(key) ?? []);
  let base = 1;
  const save = async (section: Parameters<typeof saveSection>[1]["section"], value: unknown) => {
    base = (await saveSection(writer, { id, section, base, value })).version;
  };
  await save("summary", story.summary);
  await save("need", docOf(story.need));
  await save("action", docOf(story.action));
  await save(
    "claims",
    story.claims.map(({ sentence, detail = "", findings }, index) => ({
      sentence,
      detail,
      headline: index === 0,
      findingIds: ids(findings),
    })),
  );
  await save(
    "contributions",
    story.contributions.map(({ findings, ...rest }) => ({ ...rest, findingIds: ids(findings) })),
  );
  if (story.lessons) await save("lessons", docOf(story.lessons));
  if (story.photo && project.photoId) await save("photos", [project.photoId]);
  if (story.voice) {
    const consent = await sampleConsent(writer, project.organisationId, story.voice.name);
    await save("voices", [{ id: null, ...story.voice, isChild: false, consentId: consent.id }]);
  }
}

/** A consent of an invented person. */
const sampleConsent = (writer: Actor, organisationId: string, person: string) =>
  recordConsent(writer, {
    ...{
      organisationId,
      person: `${person} (invented)`,
      uses: ["quote", "name"],
      doors: ["web", "evidence_packs", "open_data"],
    },
    ...{
      obtainedBy: writer.name,
      obtainedOn: "2024-11-20",
      expiresOn: null,
      isChild: false,
      guardian: "",
      childAssented: false,
    },
  });

async function versionOf(id: string, actor: Actor): Promise<number> {
  const story = await findStory(actor, id);
  if (!story) throw new Error(`no sample story ${id}`);
  if (story.missing.length > 0 && story.revision.state === "draft")
    throw new Error(`sample story lacks ${JSON.stringify(story.missing)}`);
  return story.revision.version;
}

const submit = async (id: string, { lead }: Cast, embargoUntil: string | null) =>
  submitStory(lead, { id, version: await versionOf(id, lead), licence: true, embargoUntil });

type Submitted = { id: string; hash: string | null };

async function approve(reviewId: string, { hash }: Submitted, { reviewer }: Cast) {
  for (const criterion of CRITERIA) await answerCriterion(reviewer, { reviewId, criterion, answer: "yes" });
  await confirmRest(reviewer, { reviewId });
  await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: hash ?? "" });
}

async function returnIt({ id: revisionId, hash }: Submitted, reviewId: string, cast: Cast) {
  const { reviewer, writer } = cast;
  for (const criterion of CRITERIA)
    await answerCriterion(reviewer, {
      reviewId,
      criterion,
      answer: criterion === "evidence" ? "not_yet" : "yes",
    });
  const body =
    "“Most traders” in the need rests on nothing yet. Please say where this was counted, or take it out. (Sample remark.)";
  const remark = await addComment(reviewer, {
    revisionId,
    section: "need",
    body,
    mustFix: true,
    criterion: "evidence",
    pin: { of: null, number: 1, passage: "Most traders", before: "" },
  });
  await addComment(reviewer, {
    revisionId,
    section: "claims",
    body: "The claim could say of which markets. (Sample remark.)",
    mustFix: false,
    criterion: null,
  });
  await giveVerdict(reviewer, { reviewId, verdict: "return", hash: hash ?? "" });
  await replyToComment(writer, {
    commentId: remark.id,
    body: "We are looking for the count of 2022. (Sample answer.)",
  });
}
