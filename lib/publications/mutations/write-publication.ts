import { eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { PublicContent } from "@/db/documents";
import {
  type organisations,
  publicationPhotos,
  publications,
  publicationVoices,
  settings,
} from "@/db/schema";
import { regionOf } from "@/lib/geo/regions";
import { consentCovers } from "@/lib/media/consent-covers";
import { goalOf } from "@/lib/sdg/targets";
import type { LockedRevision } from "@/lib/stories/mutations/lock";
import { loadPhotos, loadVoices } from "@/lib/stories/parts";
import { today } from "@/lib/today";
import { evidenceUntil, newsOf } from "../news";
import { reachOfPhoto, reachOfVoice } from "../reach";
import { lockMedia } from "./lock-media";
import { writeTexts } from "./write-texts";

/** Writes the public rows of a revision. Photos and voices that are hidden or whose consent has ended stay out. */
export async function writePublication(
  tx: Tx,
  revision: LockedRevision,
  content: PublicContent,
  firstPublishedAt: Date,
) {
  const { story, organisation } = revision;
  const headline = content.claims.find((claim) => claim.headline);
  const finding = headline?.findings[0];
  if (!headline || !finding || !revision.hash)
    throw new Error(`revision ${revision.id} has no headline finding`);
  const [publication] = await tx
    .insert(publications)
    .values({
      storyId: story.id,
      revisionId: revision.id,
      slug: story.slug,
      language: content.language,
      hash: revision.hash,
      title: content.title,
      summary: content.summary,
      content,
      headline: finding,
      evidence: headline.evidence,
      goals: [...new Set(content.contributions.map(({ target }) => goalOf(target)))].sort((a, b) => a - b),
      targets: content.contributions.map(({ target }) => target),
      beneficiaryGroups: [...new Set(content.project.beneficiaries.map(({ group }) => group))],
      ...ofOrganisation(organisation),
      organisationSlug: organisation.slug,
      year: Number((finding.resultDate || finding.periodEnd).slice(0, 4)),
      ...(await ageOf(tx, content)),
      isSample: organisation.isSample,
      followsStoryId: story.followsId,
      firstPublishedAt,
      publishedAt: revision.publishedAt ?? new Date(),
    })
    .returning({ id: publications.id });
  if (!publication) throw new Error("no publication was written");
  await writeTexts(tx, publication.id, content, organisation);
  await writeMedia(tx, publication.id, revision.id);
}

/** How old its evidence is, by the rule of the house. */
async function ageOf(tx: Tx, content: PublicContent) {
  const [house] = await tx.select({ newsYears: settings.newsYears }).from(settings);
  if (!house) throw new Error("the settings have no row");
  const until = evidenceUntil(content);
  return { evidenceUntil: until, news: newsOf(until, house.newsYears, today()).state };
}

/** What a publication holds of its organisation: the organisation's own verb writes it anew when that changes. */
export function ofOrganisation({ name, names, kind, country }: typeof organisations.$inferSelect) {
  return {
    country,
    region: regionOf(country),
    organisationName: name,
    organisationNames: names,
    organisationKind: kind,
  };
}

/** Writes the photos and voices of public stories anew: what was restored shows again, at once. The verb has locked the stories. */
export async function rewriteMedia(tx: Tx, storyIds: string[]) {
  const out = await tx
    .select({ id: publications.id, revisionId: publications.revisionId })
    .from(publications)
    .where(inArray(publications.storyId, storyIds));
  await lockMedia(
    tx,
    out.map(({ revisionId }) => revisionId),
  );
  for (const { id, revisionId } of out) {
    await tx.delete(publicationPhotos).where(eq(publicationPhotos.publicationId, id));
    await tx.delete(publicationVoices).where(eq(publicationVoices.publicationId, id));
    await writeMedia(tx, id, revisionId);
  }
}

async function writeMedia(tx: Tx, publicationId: string, revisionId: string) {
  await writePhotos(tx, publicationId, revisionId);
  await writeVoices(tx, publicationId, revisionId);
}

async function writePhotos(tx: Tx, publicationId: string, revisionId: string) {
  const all = await loadPhotos(tx, revisionId);
  const shown = all.filter(
    (photo) =>
      photo.hiddenAt === null &&
      (photo.peopleShown !== "recognisable" || photo.consents.length > 0) &&
      photo.consents.every((consent) => consentCovers(consent, "photo", "web")),
  );
  if (shown.length === 0) return;
  await tx.insert(publicationPhotos).values(
    shown.map((photo, position) => ({
      publicationId,
      photoId: photo.id,
      position,
      storageKey: photo.storageKey,
      width: photo.width,
      height: photo.height,
      focusX: photo.focusX,
      focusY: photo.focusY,
      alternativeText: photo.alternativeText,
      caption: photo.caption,
      credit: photo.credit,
      licence: photo.licence ?? "shown_here_only",
      ...reachOfPhoto(photo.licence, photo.consents),
    })),
  );
}

async function writeVoices(tx: Tx, publicationId: string, revisionId: string) {
  const all = await loadVoices(tx, revisionId);
  const shown = all.flatMap((voice) => {
    const { consent } = voice;
    if (voice.hiddenAt !== null || consent === null || !consentCovers(consent, "quote", "web")) return [];
    return [{ voice, consent }];
  });
  if (shown.length === 0) return;
  await tx.insert(publicationVoices).values(
    shown.map(({ voice, consent }, position) => ({
      publicationId,
      voiceId: voice.id,
      position,
      quote: voice.quote,
      name: voice.name,
      role: voice.role,
      ...reachOfVoice(consent),
    })),
  );
}
