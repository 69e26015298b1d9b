import { and, eq, isNotNull, isNull } from "drizzle-orm";
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
    await refuseForeignBeginning(tx, projectId, input.followsId);
    const story = await insertAtFreeSlug(tx, input.title, {
      ...{ organisationId, projectId, createdBy: actor.id },
      followsId: input.followsId ?? null,
    });
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

/** A story follows up one of its own project that has been public. */
async function refuseForeignBeginning(tx: Tx, projectId: string, followsId: string | undefined) {
  if (!followsId) return;
  const [earlier] = await tx
    .select({ id: stories.id })
    .from(stories)
    .innerJoin(revisions, eq(revisions.storyId, stories.id))
    .where(and(eq(stories.id, followsId), eq(stories.projectId, projectId), isNotNull(revisions.publishedAt)))
    .limit(1);
  if (!earlier) throw new Refusal("invalid", { followsId: "story_unknown" });
}

/** At the title's own slug where it is free, else with a short mark; two at once do not meet, for the index decides. */
async function insertAtFreeSlug(tx: Tx, title: string, story: Omit<typeof stories.$inferInsert, "slug">) {
  const slug = slugFor(title);
  const marked = [slug || "story", crypto.randomUUID().slice(0, 8)].join("-");
  for (const wanted of [slug, marked].filter(Boolean)) {
    const [row] = await tx
      .insert(stories)
      .values({ ...story, slug: wanted })
      .onConflictDoNothing({ target: stories.slug })
      .returning();
    if (row) return row;
  }
  throw new Error("no story was written");
}
