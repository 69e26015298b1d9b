import { eq } from "drizzle-orm";
import sharp from "sharp";
import { db } from "@/db/client";
import {
  CRITERIA,
  type MemberRole,
  type OrganisationKind,
  type PlatformRole,
  type Section,
} from "@/db/enums";
import { memberships, organisations, people, platformRoles, revisions } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { sizeWaitingPhotos } from "@/lib/media/jobs";
import { describePhoto } from "@/lib/media/mutations/describe-photo";
import { recordConsent } from "@/lib/media/mutations/save-consent";
import { uploadPhoto } from "@/lib/media/mutations/upload-photo";
import type { Actor } from "@/lib/people/actor";
import { hashPassword } from "@/lib/people/password";
import { findActor } from "@/lib/people/queries";
import { saveEvaluation } from "@/lib/projects/mutations/save-evaluation";
import { saveFinding } from "@/lib/projects/mutations/save-finding";
import { createProject } from "@/lib/projects/mutations/save-project";
import { evaluationSave, findingSave, newProject } from "@/lib/projects/schema";
import { confirmRest } from "@/lib/reviews/mutations/confirm-levels";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { answerCriterion } from "@/lib/reviews/mutations/judge";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { docOf } from "@/lib/rich-text/schema";
import { createStory } from "@/lib/stories/mutations/create-story";
import { saveSection } from "@/lib/stories/mutations/save-section";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import { EVALUATION, FINDING, PROJECT } from "./examples";

export { EVALUATION, FINDING, PROJECT };

const unique = () => crypto.randomUUID().slice(0, 13);

type Person = { roles?: PlatformRole[]; memberOf?: { id: string; role: MemberRole }[]; email?: string };

/** Of "a long password": hashed once, for it is meant to be slow. */
let passwordHash: Promise<string> | undefined;

/** Written as it stands: `addPerson` and `setRoles` would hash each password, and ask what waits of every editor of all tests. */
export async function aPerson({ roles = [], memberOf = [], email }: Person = {}): Promise<Actor> {
  passwordHash ??= hashPassword("a long password");
  const told = {
    email: email ?? `p-${unique()}@test.example`,
    name: `Person ${unique()}`,
    locale: "en" as const,
  };
  const hash = await passwordHash;
  const id = await db.transaction(async (tx) => {
    const [row] = await tx
      .insert(people)
      .values({ ...told, passwordHash: hash })
      .returning({ id: people.id });
    const personId = row!.id;
    await recordEvent(tx, null, { kind: "person.added", subjectId: personId });
    if (roles.length > 0) await tx.insert(platformRoles).values(roles.map((role) => ({ personId, role })));
    for (const { id: organisationId, role } of memberOf)
      await tx.insert(memberships).values({ personId, organisationId, role });
    return personId;
  });
  return again({ id });
}

/** The person as the database has them now. */
export async function again({ id }: { id: string }): Promise<Actor> {
  const actor = await findActor(id);
  if (!actor) throw new Error("no such person");
  return actor;
}

type Organisation = { kind?: OrganisationKind; country?: string; sponsorId?: string };

export async function anOrganisation({
  kind = "national_library",
  country = "KEN",
  sponsorId,
}: Organisation = {}) {
  const [row] = await db
    .insert(organisations)
    .values({ slug: `o-${unique()}`, name: `Library ${unique()}`, kind, country, sponsorId })
    .returning();
  return row!;
}

/** A library with its people, its sponsor's lead, and people from outside. */
export async function aLibrary({ country = "KEN" } = {}) {
  const sponsor = await anOrganisation({ country });
  const library = await anOrganisation({ kind: "public", country, sponsorId: sponsor.id });
  return {
    library,
    sponsor,
    author: await aPerson({ memberOf: [{ id: library.id, role: "author" }] }),
    lead: await aPerson({ memberOf: [{ id: library.id, role: "lead" }] }),
    sponsorLead: await aPerson({ memberOf: [{ id: sponsor.id, role: "lead" }] }),
    sponsorAuthor: await aPerson({ memberOf: [{ id: sponsor.id, role: "author" }] }),
  };
}

export type Library = Awaited<ReturnType<typeof aLibrary>>;

export async function anEvaluatedProject(library: Library) {
  const { author } = library;
  const project = await createProject(
    author,
    newProject.parse({ organisationId: library.library.id, ...PROJECT }),
  );
  const evaluation = await saveEvaluation(
    author,
    evaluationSave.parse({ id: null, version: 1, projectId: project.id, ...EVALUATION }),
  );
  const finding = await saveFinding(
    author,
    findingSave.parse({ id: null, version: 1, evaluationId: evaluation.id, ...FINDING }),
  );
  return { project, evaluation, finding };
}

const words = (count: number, word = "word") =>
  Array.from({ length: count }, (_, at) => `${word}${at}`).join(" ");

export async function write(writer: Actor, id: string, sections: Partial<Record<Section, unknown>>) {
  let base = (await findStory(writer, id))!.revision.version;
  for (const [section, value] of Object.entries(sections)) {
    base = (await saveSection(writer, { id, section: section as Section, base, value })).version;
  }
  return base;
}

/** Small: what is drawn does not matter to most tests, and encoding it takes time. */
export const aPicture = () =>
  sharp({ create: { width: 90, height: 60, channels: 3, background: "#0b5c63" } })
    .png()
    .toBuffer();

/** A draft that lacks nothing; `word` stands in its text, `media`: with a photo and a voice and their consent; `open`: for open data too. */
export async function aReadyStory({ word = "word", media = false, open = false, country = "KEN" } = {}) {
  const library = await aLibrary({ country });
  const { author } = library;
  const evidence = await anEvaluatedProject(library);
  const { id, slug } = await createStory(author, {
    projectId: evidence.project.id,
    title: `A title that says ${word}`,
    language: "en",
  });
  const findingIds = [evidence.finding.id];
  const shown = media ? await aPhotoAndVoice(library, evidence.project.id, open) : null;
  const version = await write(author, id, {
    summary: words(20, word),
    need: docOf(words(40, word)),
    action: docOf(words(40, word)),
    claims: [{ sentence: "More can read", detail: "", headline: true, findingIds }],
    contributions: [{ target: "4.6", strength: "direct", sentence: `Because of ${word}`, findingIds }],
    ...(shown
      ? {
          photos: [shown.photoId],
          voices: [
            {
              id: null,
              quote: "I can read",
              name: "Akiru",
              role: "",
              isChild: false,
              consentId: shown.consentId,
            },
          ],
        }
      : {}),
  });
  return { ...library, ...evidence, story: { id, slug, version }, shown };
}

export async function aPhotoAndVoice({ author, library }: Library, projectId: string, open = false) {
  const consent = await recordConsent(author, {
    ...{
      organisationId: library.id,
      person: "Akiru",
      uses: ["photo", "quote"],
      doors: open ? ["web", "open_data"] : ["web"],
      obtainedBy: "A",
      obtainedOn: "2023-01-01",
    },
    ...{ expiresOn: null, isChild: false, guardian: "", childAssented: false },
  });
  const { id } = await uploadPhoto(author, { projectId, fileName: "a.png", bytes: await aPicture() });
  await sizeWaitingPhotos();
  const texts = {
    alternativeText: "A reader",
    caption: "",
    credit: "A",
    licence: open ? ("cc_by" as const) : ("shown_here_only" as const),
    peopleShown: "recognisable" as const,
  };
  await describePhoto(author, { id, ...texts, childShown: false, consentIds: [consent.id] });
  return { photoId: id, consentId: consent.id };
}

export async function aSubmittedStory(options: Parameters<typeof aReadyStory>[0] = {}) {
  const ready = await aReadyStory(options);
  const revision = await submitStory(ready.lead, {
    id: ready.story.id,
    version: ready.story.version,
    licence: true,
    embargoUntil: null,
  });
  return { ...ready, revision };
}

export const aReviewer = () => aPerson({ roles: ["reviewer"] });
export const anEditor = () => aPerson({ roles: ["editor"] });

export async function aStoryInReview(options: Parameters<typeof aReadyStory>[0] = {}) {
  const submitted = await aSubmittedStory(options);
  const reviewer = await aReviewer();
  const { reviewId } = await takeUp(reviewer, { revisionId: submitted.revision.id });
  return { ...submitted, reviewer, reviewId };
}

/** Everything that an approval needs. */
export async function answerAll(reviewer: Actor, reviewId: string) {
  for (const criterion of CRITERIA) await answerCriterion(reviewer, { reviewId, criterion, answer: "yes" });
  await confirmRest(reviewer, { reviewId });
}

export async function aPublishedStory(options: Parameters<typeof aReadyStory>[0] = {}) {
  const judged = await aStoryInReview(options);
  await answerAll(judged.reviewer, judged.reviewId);
  await giveVerdict(judged.reviewer, {
    reviewId: judged.reviewId,
    verdict: "approve",
    hash: judged.revision.hash!,
  });
  return judged;
}

/** The state of a revision. */
export const stateOf = async (id: string) =>
  (await db.select().from(revisions).where(eq(revisions.id, id)))[0]?.state;

/** The session of somebody who proved so many minutes ago who they are. */
export const proved = (actor: Actor, minutesAgo = 0) => ({
  ...{ actor, provedAt: new Date(Date.now() - minutesAgo * 60_000) },
});

/** The code of a refusal, or what was returned. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "done",
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
}
