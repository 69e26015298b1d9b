import { activitySave, messageSave } from "@/lib/vnr/message-schema";
import { addExchange, removeExchange } from "@/lib/vnr/mutations/add-exchange";
import { agreeToMessage, endAgreement } from "@/lib/vnr/mutations/agree-to-message";
import { askForStory } from "@/lib/vnr/mutations/ask-for-story";
import { commentOnMessage } from "@/lib/vnr/mutations/comment-on-message";
import { makeProjectOf } from "@/lib/vnr/mutations/make-project";
import { endNaming, nameForVnr } from "@/lib/vnr/mutations/name-member";
import { openRound } from "@/lib/vnr/mutations/open-round";
import { removeActivity, saveActivity } from "@/lib/vnr/mutations/save-activity";
import { removeChannel, saveChannel } from "@/lib/vnr/mutations/save-channel";
import { eraseContact, saveContact } from "@/lib/vnr/mutations/save-contact";
import { moveMessage, removeMessage, saveMessage } from "@/lib/vnr/mutations/save-message";
import { saveRound } from "@/lib/vnr/mutations/save-round";
import { addTask, saveTask } from "@/lib/vnr/mutations/save-task";
import { endSharing, shareProject } from "@/lib/vnr/mutations/share-project";
import { findPlan, listRounds } from "@/lib/vnr/queries";
import {
  channelSave,
  contactSave,
  newExchange,
  newRound,
  newTask,
  roundChange,
  taskChange,
} from "@/lib/vnr/schema";
import type { Made } from "./permission-world";
import type { Expected } from "./permissions";
import type { ThingVerb } from "./permissions-things";
import { aChannel, aContact, aFreeYear, aRound, CHANNEL, CONTACT } from "./vnr";
import { ACTIVITY, aMessage, anActivity, MESSAGE } from "./vnr-parts";

/** The table of rights, of a country's VNR workspace: leads of its national library and associations, and nobody else. */
export const WORKSPACE: Expected = { sponsorLead: "done" };

/** The plan of a round of the world's country. */
export const inPlan = async ({ world: { cast, library } }: Made) => {
  const [standing] = await listRounds(cast.sponsorLead);
  const { id } = standing ?? (await aRound(cast.sponsorLead, library.sponsor.country));
  return (await findPlan(cast.sponsorLead, id))!;
};
const task = { ownerId: "", notes: "" };
const theContact = async (made: Made) => aContact(made.world.cast.sponsorLead, (await inPlan(made)).id);
const theChannel = async (made: Made) => aChannel(made.world.cast.sponsorLead, (await inPlan(made)).id);
const theMessage = async (made: Made) => aMessage(made.world.cast.sponsorLead, (await inPlan(made)).id);
const theActivity = async (made: Made) => anActivity(made.world.cast.sponsorLead, (await inPlan(made)).id);
const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
/** A lead of the organisation or of its sponsor, in the workspace or not. */
const SHARERS: Expected = { author: "forbidden", lead: "done", sponsorLead: "done" };
const theProject = ({ world }: Made) => ({ id: world.project.id });
const said = (contactId: string) =>
  ({ contactId, happenedOn: "2026-01-10", way: "call", what: "Hello" }) as const;

/** A lead is there anyhow: the naming changes nobody's rights. */
const aNaming = ({ world: { cast, library } }: Made) => ({
  ...{ organisationId: library.sponsor.id, personId: cast.sponsorLead.id },
});

export const VNR_VERBS = {
  nameForVnrAction: { run: nameForVnr, who: WORKSPACE, input: aNaming },
  endNamingAction: { run: endNaming, who: WORKSPACE, input: aNaming },
  openRoundAction: {
    ...{ run: openRound, who: WORKSPACE, parse: newRound.parse },
    input: async ({ world: { library } }) => {
      const { country } = library.sponsor;
      return { country, year: await aFreeYear(country), presentationOn: "" };
    },
  },
  saveRoundAction: {
    ...{ run: saveRound, who: WORKSPACE, parse: roundChange.parse },
    input: async (made) => {
      const { id, version, mainMessagesOn, reportOn, presentationOn } = await inPlan(made);
      return { id, version, status: "announced", mainMessagesOn, reportOn, presentationOn };
    },
  },
  addTaskAction: {
    ...{ run: addTask, who: WORKSPACE, parse: newTask.parse },
    input: async (made) => {
      const { id, reportOn } = await inPlan(made);
      return { roundId: id, title: "Ask", dueOn: reportOn, ...task };
    },
  },
  saveTaskAction: {
    ...{ run: saveTask, who: WORKSPACE, parse: taskChange.parse },
    input: async (made) => {
      const [first] = (await inPlan(made)).tasks;
      return { id: first!.id, version: first!.version, title: "", dueOn: "", state: "done", ...task };
    },
  },
  saveContactAction: {
    ...{ run: saveContact, who: WORKSPACE, parse: contactSave.parse },
    input: async (made) => ({ ...CONTACT, ...(await theContact(made)) }),
  },
  eraseContactAction: {
    ...{ run: eraseContact, who: WORKSPACE },
    input: async (made) => {
      const { id, version } = await theContact(made);
      return { id, version };
    },
  },
  addExchangeAction: {
    ...{ run: addExchange, who: WORKSPACE, parse: newExchange.parse },
    input: async (made) => said((await theContact(made)).id),
  },
  removeExchangeAction: {
    ...{ run: removeExchange, who: WORKSPACE },
    input: async (made) => addExchange(made.world.cast.sponsorLead, said((await theContact(made)).id)),
  },
  saveChannelAction: {
    ...{ run: saveChannel, who: WORKSPACE, parse: channelSave.parse },
    input: async (made) => ({ ...CHANNEL, ...(await theChannel(made)) }),
  },
  removeChannelAction: {
    ...{ run: removeChannel, who: WORKSPACE },
    input: async (made) => {
      const { id, version } = await theChannel(made);
      return { id, version };
    },
  },
  saveMessageAction: {
    ...{ run: saveMessage, who: WORKSPACE, parse: messageSave.parse },
    input: async (made) => ({ ...MESSAGE, ...(await theMessage(made)) }),
  },
  moveMessageAction: {
    ...{ run: moveMessage, who: WORKSPACE },
    input: async (made) => ({ id: (await theMessage(made)).id, up: true }),
  },
  removeMessageAction: {
    ...{ run: removeMessage, who: WORKSPACE },
    input: async (made) => refOf(await theMessage(made)),
  },
  agreeToMessageAction: {
    ...{ run: agreeToMessage, who: WORKSPACE },
    input: async (made) => ({ id: (await theMessage(made)).id, side: "national_library", wording: 1 }),
  },
  endAgreementAction: {
    ...{ run: endAgreement, who: WORKSPACE },
    input: async (made) => ({ id: (await theMessage(made)).id, side: "national_library" }),
  },
  commentOnMessageAction: {
    ...{ run: commentOnMessage, who: WORKSPACE },
    input: async (made) => ({ messageId: (await theMessage(made)).id, body: "Shorter?" }),
  },
  saveActivityAction: {
    ...{ run: saveActivity, who: WORKSPACE, parse: activitySave.parse },
    input: async (made) => ({ ...ACTIVITY, ...(await theActivity(made)) }),
  },
  removeActivityAction: {
    ...{ run: removeActivity, who: WORKSPACE },
    input: async (made) => refOf(await theActivity(made)),
  },
  makeProjectOfAction: {
    ...{ run: makeProjectOf, who: WORKSPACE },
    input: async (made) => ({
      ...{ id: (await theActivity(made)).id, organisationId: made.world.library.sponsor.id },
    }),
  },
  shareProjectAction: { run: shareProject, who: SHARERS, input: theProject },
  endSharingAction: { run: endSharing, who: SHARERS, input: theProject },
  askForStoryAction: {
    ...{ run: askForStory, who: WORKSPACE },
    input: async ({ world: { cast, library } }) => {
      const { id } = await aRound(cast.sponsorLead, library.sponsor.country);
      return { roundId: id, organisationId: library.library.id, target: "4.6" };
    },
  },
} as const satisfies Record<string, ThingVerb>;
