import { z } from "zod";
import { HELPER_PARTS } from "@/db/enums";
import { LOCALES } from "@/lib/i18n/locales";
import { mailAddress } from "@/lib/people/joining-schema";
import { requiredLine, requiredText } from "@/lib/text/schema";

const id = z.uuid();

/** `storyId` null: the whole project. */
export const newHelper = z.strictObject({
  projectId: id,
  storyId: id.nullable(),
  email: mailAddress,
  name: requiredLine(200),
  part: z.enum(HELPER_PARTS),
  locale: z.enum(LOCALES),
});
export const helperRef = z.strictObject({ id });
export const helperAnswer = z.strictObject({ id, body: requiredText(5000) });

/** Forms of a helper's room, as a browser sends them without scripts. `helper`: whose room it is. */
const room = { helper: id, locale: z.enum(LOCALES) };
export const confirmationForm = z.object({ ...room, findingId: id, hash: z.string().max(64) });
export const unconfirmForm = z.object({ ...room, findingId: id });
export const noteForm = z.object({
  ...room,
  findingId: z.union([id, z.literal("").transform(() => null)]),
  body: requiredText(5000),
});
