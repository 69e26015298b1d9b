import { z } from "zod";
import {
  ANSWERS,
  CRITERIA,
  EVIDENCE_KINDS,
  MUST_FIX_OUTCOMES,
  PASSAGES,
  REPORT_OUTCOMES,
  SECTIONS,
  STRENGTHS,
  VERDICTS,
} from "@/db/enums";
import { LOCALES } from "@/lib/i18n/locales";
import { text } from "@/lib/text/schema";

const id = z.uuid();
const words = (least: number, most: number) =>
  text(most).pipe(z.string().min(least, least > 1 ? "too_short" : "required"));

export const revisionRef = z.strictObject({ revisionId: id });
export const reviewRef = z.strictObject({ reviewId: id });
export const assignment = z.strictObject({ revisionId: id, reviewerId: id });
export const assignmentDecline = z.strictObject({ reviewId: id, reason: words(1, 1000) });
export const editorNaming = z.strictObject({ revisionId: id, personId: id });
export const namingRef = z.strictObject({ id });
export const reassignment = z.strictObject({ reviewId: id, revisionId: id, reviewerId: id });
export const answer = z.strictObject({ reviewId: id, criterion: z.enum(CRITERIA), answer: z.enum(ANSWERS) });
/** `reason`: one sentence, where it is lowered; what only confirms needs none. */
export const claimLevel = z.strictObject({
  reviewId: id,
  claimId: id,
  kind: z.enum(EVIDENCE_KINDS),
  reason: text(1000),
});
export const contributionLevel = z.strictObject({
  reviewId: id,
  contributionId: id,
  strength: z.enum(STRENGTHS),
  reason: text(1000),
});
/**
 * Where in its section a comment is pinned: to the thing of that number as the page counts (1 is the first), to a
 * passage as it was marked or pasted (`before`: the words before it, where they are known), or to both.
 */
export const pin = z.strictObject({
  of: z.enum(["claim", "contribution", "photo"]).nullable(),
  number: z.int().min(1).max(100),
  passage: text(1000),
  before: z.string().max(200),
});
const mentions = z.array(id).max(20);
export const newComment = z.strictObject({
  revisionId: id,
  section: z.enum(SECTIONS),
  body: words(1, 5000),
  mustFix: z.boolean(),
  criterion: z.enum(CRITERIA).nullable(),
  pin: pin.optional(),
  mentions: mentions.optional(),
});
export const reply = z.strictObject({ commentId: id, body: words(1, 5000), mentions: mentions.optional() });
export const mustFixAnswer = z.strictObject({ ...reply.shape, outcome: z.enum(MUST_FIX_OUTCOMES) });
export const closing = z.strictObject({ commentId: id, word: words(1, 1000) });
export const note = z.strictObject({ reviewId: id, version: z.int().positive(), note: text(5000) });
/** The letter to the library, as who decides has written it. */
export const letter = z.strictObject({ locale: z.enum(LOCALES), body: words(1, 50_000) });
/** `hash`: of what was shown to the reviewer. */
export const verdict = z.strictObject({
  reviewId: id,
  verdict: z.enum(VERDICTS),
  hash: z.string().length(64),
  letter: letter.optional(),
});
/** A piece of text as it stands, spaces and all: it is looked up. */
const piece = (most: number) => z.string().max(most, "too_long");
/** Other wording for a piece of a passage; `quote`, `prefix` and `suffix` say which piece. */
export const suggestion = z.strictObject({
  reviewId: id,
  passage: z.enum(PASSAGES),
  item: piece(40),
  quote: piece(5000),
  prefix: piece(40),
  suffix: piece(40),
  words: piece(5000),
  why: text(1000),
});
export const editRef = z.strictObject({ editId: id });
/** `licence`: the licence of the text, accepted anew; needed where something is accepted. */
export const editAnswers = z.strictObject({
  revisionId: id,
  answers: z
    .array(z.strictObject({ editId: id, accepted: z.boolean(), word: text(1000) }))
    .min(1, "required")
    .max(200),
  licence: z.boolean(),
});
/** `hash`: of what was shown to the reviewer. */
export const differenceSeen = z.strictObject({ reviewId: id, hash: z.string().length(64) });
export const splitDecision = z.strictObject({
  revisionId: id,
  verdict: z.enum(VERDICTS),
  reason: words(1, 2000),
  letter: letter.optional(),
});
export const decline = z.strictObject({
  revisionId: id,
  reason: words(1, 2000),
  letter: letter.optional(),
});
export const waiver = z.strictObject({ revisionId: id, reason: words(10, 1000) });
export const conflictSettling = z.strictObject({ revisionId: id, personId: id, word: words(1, 2000) });
export const republish = z.strictObject({ id });
export const restore = z.strictObject({ id });
const reportRef = { id, version: z.int().positive() };
export const reportAnswer = z.strictObject({ ...reportRef, answer: words(1, 2000) });
export const reportClosing = z.strictObject({ ...reportRef, outcome: z.enum(REPORT_OUTCOMES) });
