import { z } from "zod";
import { HIDE_REASONS, TOMBSTONE_REASONS } from "@/db/enums";
import { text } from "@/lib/text/schema";

/** Taking a story down: a public reason out of five, a private one in words, and whether the title stays readable. */
export const takingDown = z.strictObject({
  id: z.uuid(),
  reason: z.enum(TOMBSTONE_REASONS),
  privateReason: text(2000).pipe(z.string().min(1, "required")),
  hideTitle: z.boolean(),
});

export const hiding = z.strictObject({ id: z.uuid(), reason: z.enum(HIDE_REASONS) });
