import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { projects, revisions, stories } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isMember } from "@/lib/people/policy";
import { emptyDoc } from "@/lib/rich-text/schema";
import { mayReadDraft } from "../policy";
import type { newStory } from "../schema";
import { slugFor } from "../slug";

/** Begins a story from one of the organisation's own projects, with an empty first draft. */
export async function createStory(actor: Actor, input: z.infer<typeof newStory>) {
  return db.transaction(async (tx) => {
    const [project] = await tx
      .select()
      .from(projects)
      .where(and(eq(projects.id, input.projectId), isNull(projects.deletedAt)))
      .for("update");
    if (!project || !mayReadDraft(actor, project)) throw notFound();
    if (!isMember(actor, project.organisationId)) throw new Refusal("forbidden");
    const { organisationId, id: projectId } = project;
    const [story] = await tx
      .insert(stories)
      .values({ slug: await freeSlug(tx, input.title), organisationId, projectId, createdBy: actor.id })
      .returning();
    if (!story) throw new Error("no story was written");
    const [draft] = await tx
      .insert(revisions)
      .values({
        ...{ storyId: story.id, number: 1, language: input.language, title: input.title, savedBy: actor.id },
        ...{ need: emptyDoc(), action: emptyDoc(), lessons: emptyDoc() },
        partners: project.partners.map(({ name, role }) => ({ name, role })),
      })
      .returning();
    await recordEvent(tx, actor, {
      kind: "story.created",
      ...{ organisationId, projectId, storyId: story.id, revisionId: draft?.id },
    });
    return { id: story.id, slug: story.slug };
  });
}

/** The title's own slug where it is free, else with a short mark. The unique index has the last word. */
async function freeSlug(tx: Tx, title: string): Promise<string> {
  const slug = slugFor(title);
  const [taken] = slug
    ? await tx.select({ id: stories.id }).from(stories).where(eq(stories.slug, slug))
    : [null];
  if (slug && !taken) return slug;
  return [slug || "story", crypto.randomUUID().slice(0, 8)].join("-");
}
