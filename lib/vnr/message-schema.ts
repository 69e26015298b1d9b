import { z } from "zod";
import { VNR_SIDES, VNR_SPEAKERS } from "@/db/enums";
import { day, id, measure, version } from "@/lib/projects/fields";
import { GOALS, isGoal } from "@/lib/sdg/goals";
import { goalOf, isTarget } from "@/lib/sdg/targets";
import { line, requiredLine, requiredText, text } from "@/lib/text/schema";
import { COVERAGE_FILTERS } from "./coverage";
import { MOST_FIGURES, MOST_TARGETS } from "./most";

/** The longest text of a message, in characters: what can be said in a hearing in a minute. */
const LONGEST_MESSAGE = 1000;
/** As many stories, or activities, as can stand behind one message. */
const MOST_EVIDENCE = 50;

const target = z.string().refine(isTarget, "target_unknown");
const some = z
  .array(id)
  .max(MOST_EVIDENCE, "too_many")
  .transform((ids) => [...new Set(ids)]);

/** `id` null: a new one, and then `version` says nothing. */
export const messageSave = z
  .strictObject({
    ...{ id: id.nullable(), version, roundId: id },
    ...{ text: requiredText(LONGEST_MESSAGE), speaker: z.enum(VNR_SPEAKERS) },
    goal: z.literal([...GOALS], "goal_unknown"),
    target: z.union([z.literal(""), target], "target_unknown").transform((code) => code || null),
    ...{ storyIds: some, activityIds: some },
  })
  .refine(({ goal, target: code }) => code === null || goalOf(code) === goal, {
    message: "target_other_goal",
    path: ["target"],
  });

/** One place up or down among the messages of its round. */
export const messageMove = z.strictObject({ id, up: z.boolean() });
/** `wording`: the one that was read. */
export const messageAgreement = z.strictObject({ id, side: z.enum(VNR_SIDES), wording: version });
export const agreementEnd = z.strictObject({ id, side: z.enum(VNR_SIDES) });
export const newComment = z.strictObject({ messageId: id, body: requiredText(2000) });

/** A figure as its organisation gives it. */
const figure = z.strictObject({
  what: requiredLine(300),
  value: measure,
  unit: line(40),
  year: z.int("number_invalid").min(1900, "date_too_early").max(2100, "date_too_late"),
  source: line(500),
});

/** `id` null: a new one, and then `version` says nothing. An organisation by id needs no name. */
export const activitySave = z
  .strictObject({
    ...{ id: id.nullable(), version, roundId: id },
    ...{ title: requiredLine(300), text: text(2000), source: line(500) },
    startsOn: day.pipe(z.string("required")),
    endsOn: day,
    organisationId: z.union([z.literal(""), id]).transform((value) => value || null),
    organisationName: line(200),
    figures: z.array(figure).max(MOST_FIGURES, "too_many"),
    targets: z
      .array(target)
      .transform((codes) => [...new Set(codes)])
      .pipe(z.array(z.string()).min(1, "required").max(MOST_TARGETS, "too_many")),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || startsOn <= endsOn, {
    message: "period_reversed",
    path: ["endsOn"],
  })
  .refine(({ organisationId, organisationName }) => organisationId !== null || organisationName !== "", {
    message: "required",
    path: ["organisationName"],
  })
  .transform((activity) => (activity.organisationId ? { ...activity, organisationName: "" } : activity));

/** The organisation, one of the maker's own, whose project it becomes. */
export const activityProject = z.strictObject({ id, organisationId: id });

/** A library of the country is asked for a story towards a target. */
export const storyAsk = z.strictObject({ roundId: id, organisationId: id, target });

/** What an address of the coverage page asks for; what makes no sense is left out. */
export const coverageQuery = z.object({
  state: z.enum(COVERAGE_FILTERS).optional().catch(undefined),
  goal: z.coerce.number().refine(isGoal).optional().catch(undefined),
  /** The target for which a library is to be asked. */
  ask: target.optional().catch(undefined),
});
