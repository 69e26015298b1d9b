import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments, consents, evaluations, photoConsents, photos, projects, voices } from "@/db/schema";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { storage } from "@/lib/storage/storage";
import { attachmentVisibleTo, photoVisibleTo } from "./visibility";

const ownIds = (actor: Actor) => actor.memberships.map((membership) => membership.organisationId);

/** Photos of one's own organisations, the newest first, with their consents' ids. */
export async function listPhotos(actor: Actor, projectId?: string) {
  const ids = ownIds(actor);
  if (ids.length === 0) return [];
  return db
    .select({
      photo: photos,
      project: projects.title,
      consentIds: sql<
        string[]
      >`coalesce((select array_agg(pc.consent_id) from ${photoConsents} pc where pc.photo_id = ${photos.id}), '{}')`,
    })
    .from(photos)
    .innerJoin(projects, eq(projects.id, photos.projectId))
    .where(
      and(
        inArray(photos.organisationId, ids),
        isNull(photos.deletedAt),
        isNull(photos.erasedAt),
        isNull(projects.deletedAt),
        projectId ? eq(photos.projectId, projectId) : undefined,
      ),
    )
    .orderBy(desc(photos.createdAt), photos.id);
}

export type PhotoRow = Awaited<ReturnType<typeof listPhotos>>[number];

/** The register of consents of one's own organisations: what ends soonest comes first. */
export async function listConsents(actor: Actor) {
  const ids = ownIds(actor);
  if (ids.length === 0) return [];
  return db
    .select()
    .from(consents)
    .where(inArray(consents.organisationId, ids))
    .orderBy(
      sql`${consents.revokedAt} is not null`,
      sql`${consents.expiresOn} asc nulls last`,
      desc(consents.createdAt),
    );
}

/** One entry of the register; null for everybody but members of its organisation. */
export async function findConsent(actor: Actor, id: string) {
  const found = await listConsents(actor);
  return found.find((consent) => consent.id === id) ?? null;
}

/** An entry of the register with the name of its organisation, as a slip tells it; null where `findConsent` says so. */
export async function findSlip(actor: Actor, id: string) {
  const consent = await findConsent(actor, id);
  const membership = actor.memberships.find((one) => one.organisationId === consent?.organisationId);
  if (!consent || !membership) return null;
  const { person, uses, doors, obtainedBy, obtainedOn, expiresOn, isChild, guardian } = consent;
  return {
    organisation: membership.name,
    person,
    uses,
    doors,
    obtainedBy,
    obtainedOn,
    expiresOn,
    isChild,
    guardian,
  };
}

/** What rests on a consent: its photos, and in how many voices it lets someone be quoted. */
export async function findUses(actor: Actor, consentId: string) {
  const photosOf = await db
    .select({ id: photos.id, name: photos.fileName, alternativeText: photos.alternativeText })
    .from(photoConsents)
    .innerJoin(photos, eq(photos.id, photoConsents.photoId))
    .where(
      and(
        eq(photoConsents.consentId, consentId),
        inArray(photos.organisationId, ownIds(actor)),
        isNull(photos.hiddenAt),
      ),
    );
  const [quoted] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(voices)
    .where(
      and(
        eq(voices.consentId, consentId),
        inArray(voices.organisationId, ownIds(actor)),
        isNull(voices.hiddenAt),
      ),
    );
  return { photos: photosOf, voices: quoted?.count ?? 0 };
}

/** The bytes of a private photo at a width, as WebP; null for those who may not see it. */
export async function readPrivatePhoto(actor: Actor, id: string, width: number): Promise<Buffer | null> {
  const [photo] = await db
    .select({ key: photos.storageKey })
    .from(photos)
    .where(and(eq(photos.id, id), isNull(photos.deletedAt), photoVisibleTo(actor)));
  return photo ? storage.get(`${photo.key}/${width}.webp`) : null;
}

/**
 * A private evidence file, to be read piece by piece; null for those who may not see it. Refuses `file_waiting` while the
 * scanner has not looked, `file_infected` where it found something.
 */
export async function readAttachment(actor: Actor, id: string) {
  const [file] = await db
    .select({ file: attachments })
    .from(attachments)
    .innerJoin(evaluations, eq(evaluations.id, attachments.evaluationId))
    .where(
      and(
        eq(attachments.id, id),
        isNull(attachments.deletedAt),
        attachmentVisibleTo(actor, {
          organisationId: attachments.organisationId,
          projectId: evaluations.projectId,
        }),
      ),
    );
  if (!file) return null;
  const { scanState, storageKey } = file.file;
  if (scanState === "waiting" || scanState === "infected") throw new Refusal(`file_${scanState}`);
  const content = await storage.open(storageKey);
  return content && { ...file.file, content };
}

/** The proof of a consent: for members of its organisation alone. */
export async function readProof(actor: Actor, consentId: string) {
  const consent = await findConsent(actor, consentId);
  const content = consent?.proofKey ? await storage.open(consent.proofKey) : null;
  return consent && content ? { fileName: consent.proofName ?? "proof", content } : null;
}
