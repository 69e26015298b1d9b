import { z } from "zod";
import { REPORT_KINDS } from "@/db/enums";
import { LOCALES } from "@/lib/i18n/locales";
import { mailAddress } from "@/lib/people/joining-schema";
import { SLUG } from "@/lib/search/filters";
import { requiredText } from "@/lib/text/schema";

/** `story`, or `photo:` or `voice:` and its id. */
const about = z.string("required").transform((value, context) => {
  const [item, subjectId = ""] = value.split(":");
  if (value === "story") return { item: "story" as const, subjectId: null };
  if (z.uuid().safeParse(subjectId).success) {
    if (item === "photo") return { item: "photo" as const, subjectId };
    if (item === "voice") return { item: "voice" as const, subjectId };
  }
  context.addIssue({ code: "custom", message: "required" });
  return z.NEVER;
});

/** The form of whoever says that something is wrong, as a browser sends it without scripts. */
export const problemReport = z.object({
  locale: z.enum(LOCALES),
  slug: z.string().regex(SLUG),
  kind: z.enum(REPORT_KINDS, "required"),
  about,
  words: requiredText(4000),
  email: z.union([z.literal(""), mailAddress], "mail_invalid"),
  code: z.string().max(100, "too_long"),
});
