import { randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { restorePoints, voices } from "@/db/schema";
import { cropPhoto } from "@/lib/media/mutations/crop-photo";
import { deletePhoto, undoDeletePhoto } from "@/lib/media/mutations/delete-photo";
import { describePhoto } from "@/lib/media/mutations/describe-photo";
import { focusPhoto } from "@/lib/media/mutations/focus-photo";
import { makeSlip } from "@/lib/media/mutations/make-slip";
import { recordConsent } from "@/lib/media/mutations/save-consent";
import { deleteAttachment } from "@/lib/media/mutations/upload-attachment";
import { uploadPhoto } from "@/lib/media/mutations/upload-photo";
import { consentChange, newConsent } from "@/lib/media/schema";
import type { Actor } from "@/lib/people/actor";
import { deleteProject, undoDeleteProject } from "@/lib/projects/mutations/delete-project";
import { importFindings } from "@/lib/projects/mutations/import-findings";
import { deleteEvaluation, saveEvaluation } from "@/lib/projects/mutations/save-evaluation";
import { deleteFinding, saveFinding } from "@/lib/projects/mutations/save-finding";
import { createProject, saveProject } from "@/lib/projects/mutations/save-project";
import {
  evaluationSave,
  findingSave,
  findingsImport,
  newProject,
  projectChange,
} from "@/lib/projects/schema";
import { changeConsent } from "@/lib/publications/mutations/change-consent";
import { eraseConsent } from "@/lib/publications/mutations/erase-consent";
import { hidePhoto, hideVoice } from "@/lib/publications/mutations/hide-media";
import { revokeConsent } from "@/lib/publications/mutations/revoke-consent";
import { restorePhoto, restoreVoice } from "@/lib/reviews/mutations/restore-media";
import { bringBack } from "@/lib/stories/mutations/bring-back";
import { createStory } from "@/lib/stories/mutations/create-story";
import {
  answerHelper,
  inviteHelper,
  resendHelper,
  revokeHelper,
} from "@/lib/stories/mutations/invite-helper";
import { newStory } from "@/lib/stories/schema";
import { aPicture, EVALUATION, FINDING, PROJECT } from "./factories";
import { anEvidenceFile, aStoryIn, type Made, type Role } from "./permission-world";
import { type Expected, LIBRARY } from "./permissions";

/** The rest of the table of rights: verbs on things that have no states, tried on a published story's. */
export type ThingVerb = {
  // biome-ignore lint/suspicious/noExplicitAny: each verb has an input of its own, which its own row makes
  run: (actor: Actor, input: any) => Promise<unknown>;
  /** What the action takes, as a browser sends it; a thing of its own where the verb takes one away. */
  input: (made: Made) => unknown;
  /** Input as the verb takes it, where the action's schema makes another of it. */
  parse?: (input: unknown) => unknown;
  /** It is about a story that is public. */
  published?: true;
  who: Expected;
};

const HIDERS: Expected = {
  ...{ author: "done", lead: "done", sponsorLead: "forbidden" },
  ...{ editor: "done", editorInConflict: "done", namedEditor: "done" },
};

const consent = {
  ...{ person: "Akiru", uses: ["photo"], doors: ["web"], obtainedBy: "A", obtainedOn: "2024-01-01" },
  ...{ expiresOn: "", isChild: false, guardian: "", childAssented: false },
};
const photoTexts = {
  ...{ alternativeText: "A reader", caption: "", credit: "A", licence: "shown_here_only" },
  ...{ peopleShown: "recognisable", childShown: false },
};

export const ofLibrary = ({ world: { library } }: Made) => ({ organisationId: library.library.id });

const aConsent = ({ world: { cast, library } }: Made) =>
  recordConsent(cast.author, newConsent.parse({ organisationId: library.library.id, ...consent }));

const anEvaluation = ({ world: { cast, project } }: Made) =>
  saveEvaluation(
    cast.author,
    evaluationSave.parse({ id: null, version: 1, projectId: project.id, ...EVALUATION }),
  );

const aProject = (made: Made) =>
  createProject(made.world.cast.author, newProject.parse({ ...ofLibrary(made), ...PROJECT }));

const helperOf = ({ world: { project } }: Made) => ({
  ...{ projectId: project.id, storyId: null, email: `${randomUUID()}@test.example`, name: "H" },
  ...{ part: "partner" as const, locale: "en" as const },
});
const aHelper = (made: Made) => inviteHelper(made.world.cast.author, helperOf(made));

const aPhoto = async ({ world: { cast, project } }: Made) =>
  uploadPhoto(cast.author, { projectId: project.id, fileName: "a.png", bytes: await aPicture() });

async function aVoice({ storyId, world: { library } }: Made, hidden = false) {
  const [row] = await db
    .insert(voices)
    .values({
      ...{ storyId, organisationId: library.library.id, quote: "x", name: "y", salt: "z" },
      ...(hidden ? { hiddenAt: new Date(), hiddenReason: "member_wish" as const } : {}),
    })
    .returning({ id: voices.id });
  return { id: row!.id };
}

export const THING_VERBS = {
  createProjectAction: {
    ...{ run: createProject, who: LIBRARY, parse: newProject.parse },
    input: (made) => ({ ...ofLibrary(made), ...PROJECT }),
  },
  saveProjectAction: {
    ...{ run: saveProject, who: LIBRARY, parse: projectChange.parse },
    input: async (made) => ({ ...(await aProject(made)), ...PROJECT }),
  },
  deleteProjectAction: { run: deleteProject, who: LIBRARY, input: aProject },
  undoDeleteProjectAction: {
    ...{ run: undoDeleteProject, who: LIBRARY },
    input: async (made) => {
      const ref = await aProject(made);
      await deleteProject(made.world.cast.author, ref);
      return { id: ref.id };
    },
  },
  saveEvaluationAction: {
    ...{ run: saveEvaluation, who: LIBRARY, parse: evaluationSave.parse },
    input: ({ world }) => ({ id: null, version: 1, projectId: world.project.id, ...EVALUATION }),
  },
  deleteEvaluationAction: { run: deleteEvaluation, who: LIBRARY, input: anEvaluation },
  saveFindingAction: {
    ...{ run: saveFinding, who: LIBRARY, parse: findingSave.parse },
    input: ({ world }) => ({ id: null, version: 1, evaluationId: world.evaluation.id, ...FINDING }),
  },
  deleteFindingAction: {
    ...{ run: deleteFinding, who: LIBRARY },
    input: ({ world: { cast, evaluation } }) =>
      saveFinding(
        cast.author,
        findingSave.parse({ id: null, version: 1, evaluationId: evaluation.id, ...FINDING }),
      ),
  },
  importFindingsAction: {
    ...{ run: importFindings, who: LIBRARY, parse: findingsImport.parse },
    input: ({ world }) => ({ evaluationId: world.evaluation.id, findings: [FINDING] }),
  },
  bringBackAction: {
    ...{ run: bringBack, who: LIBRARY },
    input: async ({ world }) => {
      const { storyId, revisionId, version } = await aStoryIn(world, "draft");
      const [point] = await db
        .insert(restorePoints)
        .values({ storyId, revisionId, section: "title", value: "Before", personId: world.cast.author.id })
        .returning({ id: restorePoints.id });
      return { id: storyId, pointId: point!.id, revision: revisionId, base: version };
    },
  },
  createStoryAction: {
    ...{ run: createStory, who: LIBRARY, parse: newStory.parse },
    input: ({ world }) => ({ projectId: world.project.id, title: "Another", language: "en" }),
  },
  describePhotoAction: {
    ...{ run: describePhoto, who: LIBRARY },
    input: ({ world: { shown } }) => ({ id: shown.photoId, ...photoTexts, consentIds: [shown.consentId] }),
  },
  focusPhotoAction: {
    ...{ run: focusPhoto, who: LIBRARY },
    input: ({ world: { shown } }) => ({ id: shown.photoId, focusX: 0.2, focusY: 0.8 }),
  },
  cropPhotoAction: {
    ...{ run: cropPhoto, who: LIBRARY },
    input: ({ world: { shown } }) => ({ id: shown.photoId, left: 0.1, top: 0, right: 0, bottom: 0 }),
  },
  recordConsentAction: {
    ...{ run: recordConsent, who: LIBRARY, parse: newConsent.parse },
    input: (made) => ({ ...ofLibrary(made), ...consent }),
  },
  changeConsentAction: {
    ...{ run: changeConsent, who: LIBRARY, parse: consentChange.parse },
    input: async (made) => ({ ...(await aConsent(made)), ...consent }),
  },
  inviteHelperAction: { run: inviteHelper, who: LIBRARY, input: helperOf },
  resendHelperAction: { run: resendHelper, who: LIBRARY, input: aHelper },
  revokeHelperAction: { run: revokeHelper, who: LIBRARY, input: aHelper },
  answerHelperAction: {
    ...{ run: answerHelper, who: LIBRARY },
    input: async (made) => ({ ...(await aHelper(made)), body: "Thank you" }),
  },
  deletePhotoAction: { run: deletePhoto, who: LIBRARY, input: aPhoto },
  undoDeletePhotoAction: {
    ...{ run: undoDeletePhoto, who: LIBRARY },
    input: async (made) => {
      const photo = await aPhoto(made);
      await deletePhoto(made.world.cast.author, photo);
      return photo;
    },
  },
  eraseConsentAction: { run: eraseConsent, who: LIBRARY, input: aConsent },
  makeSlipAction: { run: makeSlip, who: LIBRARY, input: aConsent },
  revokeConsentAction: { run: revokeConsent, who: LIBRARY, input: aConsent },
  deleteAttachmentAction: {
    ...{ run: deleteAttachment, who: LIBRARY },
    input: ({ world }) => anEvidenceFile(world.cast.author, world.evaluation.id),
  },
  hidePhotoAction: {
    ...{ run: hidePhoto, who: HIDERS, published: true },
    input: ({ world }) => ({ id: world.shown.photoId, reason: "member_wish" }),
  },
  restorePhotoAction: {
    ...{ run: restorePhoto, who: { editor: "done" } },
    // Another story of the project, which only an editor of all edits too.
    input: async ({ world: { cast, project, shown } }) => {
      await createStory(cast.author, { projectId: project.id, title: "Beside it", language: "en" });
      await hidePhoto(cast.author, { id: shown.photoId, reason: "member_wish" });
      return { id: shown.photoId };
    },
  },
  hideVoiceAction: {
    ...{ run: hideVoice, who: HIDERS, published: true },
    input: async (made) => ({ ...(await aVoice(made)), reason: "harm_feared" }),
  },
  restoreVoiceAction: {
    ...{ run: restoreVoice, who: { editor: "done" } },
    input: async (made) => {
      const { cast, project } = made.world;
      await createStory(cast.author, { projectId: project.id, title: "Beside it", language: "en" });
      return aVoice(made, true);
    },
  },
} as const satisfies Record<string, ThingVerb>;

/** With what a role is answered. */
export const answer = (verb: ThingVerb, role: Role): string => verb.who[role] ?? "not_found";
