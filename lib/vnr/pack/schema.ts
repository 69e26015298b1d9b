import { z } from "zod";
import { PACK_ANSWERS, PACK_FORMATS } from "@/db/enums";
import { LOCALES } from "@/lib/i18n/locales";
import { isGoal } from "@/lib/sdg/goals";
import { line, requiredLine, text } from "@/lib/text/schema";
import { countWords } from "./count-words";
import { MOST_WORDS, SHARE_DAYS } from "./limits";

const id = z.uuid();
const version = z.int().positive();

const ids = z
  .array(id)
  .max(500)
  .transform((all) => [...new Set(all)]);

export const newPack = z.strictObject({
  roundId: id,
  title: requiredLine(200),
  locale: z.enum(LOCALES),
});

const goal = z.strictObject({
  goal: z.int().refine(isGoal, "goal_unknown"),
  words: text(2000).refine((value) => countWords(value) <= MOST_WORDS, "too_many_words"),
  ministry: line(200),
});

const packDraft = z.strictObject({
  introduction: text(3000),
  signers: z.strictObject({ library: line(200), association: line(200) }),
  goals: z
    .array(goal)
    .max(17)
    .refine((all) => new Set(all.map((one) => one.goal)).size === all.length, "goal_twice"),
  ...{ stories: ids, activities: ids, messages: ids, statistics: z.boolean() },
  changed: text(3000),
});

export const packSave = z.strictObject({
  ...{ id, version, title: requiredLine(200), locale: z.enum(LOCALES) },
  draft: packDraft,
});

/** `version`: the pack that the person has seen is the pack that is built. */
export const packBuild = z.strictObject({ id, version });

export const packFile = z.strictObject({
  buildId: id,
  format: z.enum(PACK_FORMATS),
  ministry: line(200),
});

export const newShare = z.strictObject({
  buildId: id,
  receiver: requiredLine(200),
  email: z.union([z.literal(""), z.email("mail_invalid").max(320)], "mail_invalid"),
  locale: z.enum(LOCALES),
  days: z.coerce.number().refine((value) => SHARE_DAYS.some((one) => one === value), "invalid"),
});

export const shareId = z.strictObject({ id });

export const shareAnswer = z.strictObject({
  token: z.string().max(100),
  storyId: z.union([z.literal(""), id]).transform((value) => value || null),
  answer: z.enum(PACK_ANSWERS),
  page: line(40),
  words: text(2000),
});

/** The same as a plain form sends it, with the language of its page. */
export const shareAnswerForm = shareAnswer.extend({ locale: z.enum(LOCALES) });
