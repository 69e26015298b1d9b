import { comingVnrYear } from "@/lib/coming-vnr";
import type { Actor } from "@/lib/people/actor";
import { activitySave, messageSave } from "@/lib/vnr/message-schema";
import { agreeToMessage } from "@/lib/vnr/mutations/agree-to-message";
import { buildPack } from "@/lib/vnr/mutations/build-pack";
import { openRound } from "@/lib/vnr/mutations/open-round";
import { saveActivity } from "@/lib/vnr/mutations/save-activity";
import { saveChannel } from "@/lib/vnr/mutations/save-channel";
import { saveContact } from "@/lib/vnr/mutations/save-contact";
import { saveMessage } from "@/lib/vnr/mutations/save-message";
import { beginPack, savePack } from "@/lib/vnr/mutations/save-pack";
import { saveTask } from "@/lib/vnr/mutations/save-task";
import { findPack } from "@/lib/vnr/pack/queries";
import { packSave } from "@/lib/vnr/pack/schema";
import { findPlan } from "@/lib/vnr/queries";
import { channelSave, contactSave, newRound, taskChange } from "@/lib/vnr/schema";
import type { SampleReview } from "./types";

const NEW = { id: null, version: 1 };

/** Prepares a review as a national library and an association do together. Loaded when the stories are public. */
export async function loadReview(review: SampleReview, library: Actor, association: Actor): Promise<void> {
  const { country } = review;
  const { id: roundId } = await openRound(
    library,
    newRound.parse({ country, year: comingVnrYear(new Date()), presentationOn: "" }),
  );
  await doTasks(review, library, roundId);
  await saveContact(library, contactSave.parse({ ...NEW, roundId, ...review.contact }));
  await saveChannel(association, channelSave.parse({ ...NEW, roundId, ...review.channel }));
  const { id: activityId } = await saveActivity(
    association,
    activitySave.parse({ ...NEW, roundId, ...review.activity, ...(await ownOf(association)) }),
  );
  for (const message of review.messages) {
    const input = { ...NEW, roundId, ...message, storyIds: [], activityIds: [activityId] };
    const { id } = await saveMessage(library, messageSave.parse(input));
    await agreeToMessage(library, { id, side: "national_library", wording: 1 });
    if (message.speaker === "both")
      await agreeToMessage(association, { id, side: "association", wording: 1 });
  }
  await loadPack(review, library, roundId);
}

async function doTasks({ done, library: email }: SampleReview, library: Actor, roundId: string) {
  const plan = await findPlan(library, roundId);
  if (!plan) throw new Error(`${email} has no plan`);
  for (const { id, version, planned, notes } of plan.tasks)
    if (planned && done.includes(planned))
      await saveTask(
        library,
        taskChange.parse({ id, version, title: "", dueOn: "", ownerId: library.id, notes, state: "done" }),
      );
}

async function ownOf({ memberships: [own] }: Actor) {
  if (!own) throw new Error("a sample person without an organisation");
  return { organisationId: own.organisationId, organisationName: "" };
}

async function loadPack({ pack }: SampleReview, library: Actor, roundId: string) {
  const { title, words, ...said } = pack;
  const begun = await beginPack(library, { roundId, title, locale: "en" });
  const found = await findPack(library, begun.id);
  if (!found) throw new Error("the sample pack is not there");
  const goals = found.draft.goals.map((one) => words.find(({ goal }) => goal === one.goal) ?? one);
  const saved = await savePack(
    library,
    packSave.parse({ ...begun, title, locale: "en", draft: { ...found.draft, ...said, goals } }),
  );
  await buildPack(library, saved);
}
