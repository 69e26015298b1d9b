import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import {
  attachments,
  evaluations,
  events,
  filesToErase,
  photos,
  projects,
  revisions,
  stories,
  voices,
} from "@/db/schema";
import { listBreaches } from "@/lib/invariants/list-breaches";
import { deletePhoto, undoDeletePhoto } from "@/lib/media/mutations/delete-photo";
import { uploadAttachment } from "@/lib/media/mutations/upload-attachment";
import { uploadPhoto } from "@/lib/media/mutations/upload-photo";
import { listPhotos } from "@/lib/media/queries";
import { deleteProject, undoDeleteProject } from "@/lib/projects/mutations/delete-project";
import { listProjects } from "@/lib/projects/queries";
import { eraseFiles } from "@/lib/storage/erase-files";
import { listDeleted } from "@/lib/stories/deleted-queries";
import { discardDraft, undoDiscard } from "@/lib/stories/mutations/discard-draft";
import {
  purgeAttachments,
  purgeDeleted,
  purgeDrafts,
  purgeFindings,
  purgePhotos,
  purgeProjects,
} from "@/lib/stories/purge";
import {
  aLibrary,
  anEvaluatedProject,
  aPerson,
  aPicture,
  aPublishedStory,
  aReadyStory,
  codeOf,
  write,
} from "../support/factories";
import { isStored } from "../support/traces";

const days = (count: number) => new Date(Date.now() - count * 86_400_000);
const row = async (id: string) => (await db.select().from(photos).where(eq(photos.id, id)))[0];

async function aProjectWithAPhoto() {
  const library = await aLibrary();
  const { project, evaluation, finding } = await anEvaluatedProject(library);
  const { id: photoId } = await uploadPhoto(library.author, {
    ...{ projectId: project.id, fileName: "a.png", bytes: await aPicture() },
  });
  const { storageKey } = (await row(photoId))!;
  return { ...library, project, evaluation, finding, photoId, storageKey };
}

test("a photo that no story holds is deleted, waits, and comes back; a cited one stays", async () => {
  const { author, lead, sponsorLead, photoId } = await aProjectWithAPhoto();
  const stranger = await aPerson({ roles: ["editor", "admin"] });
  const ref = { id: photoId };
  expect(await codeOf(deletePhoto(stranger, ref))).toBe("not_found");
  expect(await codeOf(deletePhoto(sponsorLead, ref))).toBe("forbidden");
  expect(await codeOf(undoDeletePhoto(author, ref))).toBe("not_found");
  await deletePhoto(author, ref);
  expect(await codeOf(deletePhoto(author, ref))).toBe("not_found");
  expect(await listPhotos(author)).toEqual([]);
  expect((await listDeleted(lead)).photos.map(({ id }) => id)).toEqual([photoId]);
  expect((await listDeleted(stranger)).photos).toEqual([]);
  expect(await codeOf(undoDeletePhoto(stranger, ref))).toBe("not_found");
  await undoDeletePhoto(lead, ref);
  expect((await listPhotos(author)).map(({ photo }) => photo.id)).toEqual([photoId]);
  const held = await aReadyStory({ media: true });
  expect(await codeOf(deletePhoto(held.author, { id: held.shown!.photoId }))).toBe("in_use");
});

test("of one who deletes a photo and one who puts it into a draft, one is refused", async () => {
  const { author, lead, project, story, version } = await readyWithLoosePhoto();
  const { id: photoId } = await uploadPhoto(author, {
    ...{ projectId: project.id, fileName: "b.png", bytes: await aPicture() },
  });
  const { saveSection } = await import("@/lib/stories/mutations/save-section");
  const answers = await Promise.all([
    codeOf(deletePhoto(lead, { id: photoId })),
    codeOf(saveSection(author, { id: story.id, section: "photos", base: version, value: [photoId] })),
  ]);
  expect([
    ["done", "invalid"],
    ["in_use", "done"],
  ]).toContainEqual(answers);
});

const readyWithLoosePhoto = async () => {
  const ready = await aReadyStory();
  return { ...ready, version: ready.story.version };
};

test("a project comes back whole within 30 days and not a day later; not while a story is told of it", async () => {
  const { author, sponsorLead, project, photoId } = await aProjectWithAPhoto();
  await deleteProject(author, { id: project.id, version: 1 });
  expect(await listProjects(author)).toEqual([]);
  expect(await listPhotos(author)).toEqual([]);
  expect((await listDeleted(author)).projects.map(({ id }) => id)).toEqual([project.id]);
  expect(await codeOf(undoDeleteProject(sponsorLead, { id: project.id }))).toBe("forbidden");
  expect(await codeOf(undoDeleteProject(await aPerson(), { id: project.id }))).toBe("not_found");
  await undoDeleteProject(author, { id: project.id });
  expect((await listPhotos(author)).map(({ photo }) => photo.id)).toEqual([photoId]);
  await db
    .update(projects)
    .set({ deletedAt: days(30) })
    .where(eq(projects.id, project.id));
  expect(await codeOf(undoDeleteProject(author, { id: project.id }))).toBe("not_found");
  expect((await listDeleted(author)).projects).toEqual([]);
});

test("a draft does not come back to a deleted project", async () => {
  const { author, project, story } = await aReadyStory();
  await discardDraft(author, { id: story.id, version: story.version });
  expect((await listDeleted(author)).drafts.map(({ id }) => id)).toEqual([story.id]);
  await deleteProject(author, { id: project.id, version: 1 });
  expect(await codeOf(undoDiscard(author, { id: story.id }))).toBe("project_deleted");
  await undoDeleteProject(author, { id: project.id });
  expect(await codeOf(undoDiscard(author, { id: story.id }))).toBe("done");
});

test("the daily work erases what is 30 days away, and nothing before", async () => {
  const { author, project, evaluation, photoId, storageKey } = await aProjectWithAPhoto();
  await uploadAttachment(author, {
    ...{ evaluationId: evaluation.id, fileName: "r.pdf", pieces: [Buffer.from("%PDF-1.7 x\n%%EOF\n")] },
    nobodyIdentifiable: true,
  });
  const [file] = await db.select().from(attachments).where(eq(attachments.evaluationId, evaluation.id));
  await deleteProject(author, { id: project.id, version: 1 });
  await db
    .update(projects)
    .set({ deletedAt: days(29.9) })
    .where(eq(projects.id, project.id));
  await purgeDeleted();
  expect([await row(photoId), isStored(storageKey), isStored(file!.storageKey)]).toEqual([
    ...[expect.anything(), true, true],
  ]);
  await db
    .update(projects)
    .set({ deletedAt: days(30) })
    .where(eq(projects.id, project.id));
  await purgeDeleted();
  expect(await row(photoId)).toBeUndefined();
  expect([isStored(storageKey), isStored(file!.storageKey)]).toEqual([false, false]);
  expect(await db.select().from(projects).where(eq(projects.id, project.id))).toEqual([]);
  expect(await db.select().from(evaluations).where(eq(evaluations.projectId, project.id))).toEqual([]);
  const told = await db.select({ kind: events.kind }).from(events).where(eq(events.projectId, project.id));
  expect(told.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["photo.purged", "attachment.purged", "project.purged"]),
  );
});

test.each([1, 2, 3, 4, 5])(
  "cut off after step %i, the next run ends the work and leaves no file behind",
  async (steps) => {
    const { author, project, photoId, storageKey } = await aProjectWithAPhoto();
    await deleteProject(author, { id: project.id, version: 1 });
    await db
      .update(projects)
      .set({ deletedAt: days(31) })
      .where(eq(projects.id, project.id));
    const all = [purgeDrafts, purgePhotos, purgeAttachments, purgeFindings, purgeProjects];
    for (const step of all.slice(0, steps)) await step();
    const waiting = await db.select().from(filesToErase).where(eq(filesToErase.key, storageKey));
    expect([await row(photoId), waiting.length, isStored(storageKey)]).toEqual(
      steps < 2 ? [expect.anything(), 0, true] : [undefined, 1, true],
    );
    await purgeDeleted();
    await purgeDeleted();
    expect([isStored(storageKey), await db.select().from(filesToErase)]).toEqual([false, []]);
  },
);

test("a discarded draft goes with its words and its story; an earlier submission of the story stays", async () => {
  const { author, story, revision } = await aPublishedStory({ word: "lasting", media: true });
  const { reviseStory } = await import("@/lib/stories/mutations/revise-story");
  await reviseStory(author, { id: story.id });
  const version = await write(author, story.id, { summary: "fleeting words of a draft" });
  await discardDraft(author, { id: story.id, version });
  const alone = await aReadyStory({ media: true });
  await discardDraft(alone.author, { id: alone.story.id, version: alone.story.version });
  await db
    .update(revisions)
    .set({ discardedAt: days(31) })
    .where(eq(revisions.state, "discarded"));
  await purgeDeleted();
  const left = await db.select({ id: revisions.id }).from(revisions).where(eq(revisions.storyId, story.id));
  expect(left).toEqual([{ id: revision.id }]);
  expect(await db.select().from(stories).where(eq(stories.id, alone.story.id))).toEqual([]);
  expect(await db.select().from(voices).where(eq(voices.storyId, alone.story.id))).toEqual([]);
  expect((await db.select().from(voices).where(eq(voices.storyId, story.id))).length).toBe(1);
  expect(await listBreaches()).toEqual([]);
});

test("what a submitted story rests on stays, even deleted long ago", async () => {
  const { author, evaluation, shown } = await aPublishedStory({ media: true });
  const { storageKey } = (await row(shown!.photoId))!;
  await db
    .update(photos)
    .set({ deletedAt: days(99) })
    .where(eq(photos.id, shown!.photoId));
  await db
    .update(evaluations)
    .set({ deletedAt: days(99) })
    .where(eq(evaluations.id, evaluation.id));
  await purgeDeleted();
  expect([await row(shown!.photoId), isStored(storageKey)]).toEqual([expect.anything(), true]);
  expect((await db.select().from(evaluations).where(eq(evaluations.id, evaluation.id))).length).toBe(1);
  expect(author).toBeTruthy();
  expect(await listBreaches()).toEqual([]);
});

test("a copy of a picture keeps its file as long as one photo shows it", async () => {
  const { author, photoId, storageKey } = await aProjectWithAPhoto();
  const { id: _, ...rest } = (await row(photoId))!;
  await db.insert(photos).values(rest);
  await deletePhoto(author, { id: photoId });
  await db
    .update(photos)
    .set({ deletedAt: days(31) })
    .where(eq(photos.id, photoId));
  await purgeDeleted();
  expect([await row(photoId), isStored(storageKey)]).toEqual([undefined, true]);
});

test("the database lets go of nothing that was not put away for 30 days", async () => {
  const { project, photoId, story, revision } = {
    ...(await aProjectWithAPhoto()),
    ...(await aPublishedStory()),
  };
  for (const query of [
    sql`delete from projects where id = ${project.id}`,
    sql`delete from photos where id = ${photoId}`,
    sql`delete from revisions where id = ${revision.id}`,
    sql`delete from stories where id = ${story.id}`,
    sql`delete from findings`,
    sql`delete from evaluations`,
  ])
    await expect(db.execute(query)).rejects.toThrow();
});

test("a file whose erasure fails is tried again", async () => {
  await db.insert(filesToErase).values({ key: "no key of ours" });
  await expect(eraseFiles()).rejects.toThrow();
  expect((await db.select().from(filesToErase)).map(({ key }) => key)).toEqual(["no key of ours"]);
  await db.delete(filesToErase);
});
