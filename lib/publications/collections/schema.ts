import { z } from "zod";
import { languageWords } from "@/lib/people/help/schema";
import { SLUG } from "@/lib/search/filters";

/** The slug of a story from itself or from the web address of its page. */
const storyAddress = z
  .string()
  .trim()
  .max(2000)
  .transform((typed) => typed.match(/\/stories\/([a-z0-9-]+)\/?(?:[?#].*)?$/)?.[1] ?? typed)
  .pipe(z.string().min(1, "required").regex(SLUG, "story_not_here"));

const fields = {
  words: languageWords,
  stories: z.array(z.strictObject({ story: storyAddress })).max(60),
};

export const newCollection = z.strictObject(fields);
export const collectionChange = z.strictObject({ id: z.uuid(), version: z.int().positive(), ...fields });
export const collectionRef = z.strictObject({ id: z.uuid(), version: z.int().positive() });
