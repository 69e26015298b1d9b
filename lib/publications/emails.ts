import { eq, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { ReportItem, ReportKind } from "@/db/enums";
import {
  photoConsents,
  publicationPhotos,
  publications,
  publicationVoices,
  stories,
  voices,
} from "@/db/schema";
import type { Told } from "@/lib/email/kinds";
import { notify } from "@/lib/email/notify";
import type { Actor } from "@/lib/people/actor";
import { listMembers, listSigners } from "@/lib/people/emails";
import { editorKnows, insideKnows, listFreeEditors, othersThan } from "@/lib/stories/emails";
import { about, type LockedRevision } from "@/lib/stories/mutations/lock";

/** Who may know that a story went: those inside, and editors without a conflict. */
export const takenDownKnownTo = (actor: Actor, told: Told): SQL =>
  sql`(${insideKnows(actor, told)} or ${editorKnows(actor, told)})`;

/** Who reads a story from the inside may know that its evidence grew old, while that is so. */
export const newsKnownTo = (actor: Actor, told: Told): SQL =>
  sql`(${insideKnows(actor, told)} and exists (
    select from publications p where p.story_id = ${told.storyId} and p.news <> 'fresh'))`;

/** Who may know that a consent ended: the organisation's members, and editors without a conflict with its story. */
export function consentKnownTo(actor: Actor, told: Told): SQL {
  const own = actor.memberships.map(({ organisationId }) => organisationId);
  const member = own.length > 0 ? sql`${told.organisationId} in ${own}` : sql`false`;
  return sql`(${member} or ${editorKnows(actor, told)})`;
}

/** The library hears that its story is public, and so does who signed it for a sponsor. */
export async function tellPublished(tx: Tx, actor: { id: string } | null, revision: LockedRevision) {
  const members = await listMembers(tx, revision.story.organisationId);
  await notify(tx, {
    kind: "published",
    personIds: othersThan(actor, [...members, ...(revision.submittedBy ? [revision.submittedBy] : [])]),
    data: { slug: revision.story.slug, title: revision.title },
    about: about(revision),
  });
}

/** The library and the editors hear that a story is no longer public. */
export async function tellTakenDown(
  tx: Tx,
  actor: { id: string },
  revision: LockedRevision,
  kind: "withdrawn" | "unpublished",
) {
  const members = await listMembers(tx, revision.story.organisationId);
  await notify(tx, {
    kind,
    personIds: othersThan(actor, [...members, ...(await listFreeEditors(tx, revision.storyId))]),
    data: { slug: revision.story.slug, title: revision.title },
    about: about(revision),
  });
}

/** Public stories in which something rests on a consent; ask before it is put away. */
export const listResting = (tx: Tx, consentId: string) =>
  tx
    .selectDistinct({
      storyId: publications.storyId,
      revisionId: publications.revisionId,
      projectId: stories.projectId,
      title: publications.title,
    })
    .from(publications)
    .innerJoin(stories, eq(stories.id, publications.storyId))
    .leftJoin(publicationPhotos, eq(publicationPhotos.publicationId, publications.id))
    .leftJoin(photoConsents, eq(photoConsents.photoId, publicationPhotos.photoId))
    .leftJoin(publicationVoices, eq(publicationVoices.publicationId, publications.id))
    .leftJoin(voices, eq(voices.id, publicationVoices.voiceId))
    .where(or(eq(photoConsents.consentId, consentId), eq(voices.consentId, consentId)));

/** The library hears that a consent ended; editors hear it of each public story that lost something. */
export async function tellConsentEnded(
  tx: Tx,
  actor: { id: string } | null,
  consent: { id: string; organisationId: string },
  resting: Awaited<ReturnType<typeof listResting>>,
) {
  const { organisationId } = consent;
  await notify(tx, {
    kind: "consent_ended",
    personIds: othersThan(actor, await listMembers(tx, organisationId)),
    data: { title: resting[0]?.title ?? "" },
    about: { organisationId, subjectId: consent.id },
  });
  for (const { title, ...story } of resting) {
    await notify(tx, {
      kind: "consent_ended",
      personIds: othersThan(actor, await listFreeEditors(tx, story.storyId)),
      data: { title },
      about: { organisationId, ...story },
    });
  }
}

/**
 * The editors hear of what a visitor reported, and those who sign for the library that something was: what, never who.
 * `about.subjectId`: the report.
 */
export async function tellReported(
  tx: Tx,
  about: {
    organisationId: string;
    projectId: string;
    storyId: string;
    revisionId: string;
    subjectId: string;
  },
  { hid, ...told }: { moment: ReportKind; item: ReportItem; title: string; hid: number },
) {
  const data = { ...told, hid: hid > 0 ? String(hid) : "" };
  const personIds = await listFreeEditors(tx, about.storyId);
  await notify(tx, { kind: "problem_reported", personIds, data, about });
  const { subjectId: _report, ...story } = about;
  const leads = (await listSigners(tx, about.organisationId)).filter((id) => !personIds.includes(id));
  await notify(tx, { kind: "story_reported", personIds: leads, data, about: story });
}
