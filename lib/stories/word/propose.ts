import { notFound, Refusal } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/people/actor";
import { findProject } from "@/lib/projects/queries";
import { readWord } from "@/lib/word/read-word";
import { writeWord } from "@/lib/word/write-word";
import { mayWrite } from "../policy";
import { findStory } from "../queries";
import { storyForm } from "./form";
import { isSectionName, type Proposals, proposalsFrom } from "./proposals";

/** A text of some pages with its lists and tables is far smaller; pictures are left out anyway. */
export const MAX_WORD_BYTES = 5 * 1024 * 1024;

/** The story as a Word file for those who read its draft; `empty`: the bare form. Refuses `not_found`. */
export async function makeWordFile(
  actor: Actor,
  { id, locale, empty }: { id: string; locale: Locale; empty: boolean },
): Promise<{ fileName: string; bytes: Buffer }> {
  const { story, findings } = await storyWithFindings(actor, id);
  const bytes = await writeWord(storyForm(story, findings, locale, { empty }));
  return { fileName: `${story.story.slug}.docx`, bytes };
}

/**
 * What a Word file would change in the open draft, for those who write it. Stores nothing: each section is then saved
 * like any other, at `version`. Refuses `not_found`, `forbidden`, `not_a_draft`, `word_unreadable`, `word_macros`.
 */
export async function proposeFromWord(
  actor: Actor,
  { id, bytes }: { id: string; bytes: Uint8Array },
): Promise<Proposals & { version: number }> {
  const { story, findings } = await storyWithFindings(actor, id);
  if (!mayWrite(actor, story.story)) throw new Refusal("forbidden");
  if (story.revision.state !== "draft") throw new Refusal("not_a_draft");
  const read = await readWord(bytes, isSectionName);
  return { ...proposalsFrom(read, story, findings), version: story.revision.version };
}

async function storyWithFindings(actor: Actor, id: string) {
  const story = await findStory(actor, id);
  const project = story && (await findProject(actor, story.project.id));
  if (!story || !project) throw notFound();
  const findings = project.evaluations.flatMap((evaluation) =>
    evaluation.findings.map(({ snapshot }) => snapshot),
  );
  return { story, findings };
}
