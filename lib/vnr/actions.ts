"use server";

import { userAction } from "@/lib/auth/user-action";
import { andRevalidate } from "./and-revalidate";
import { letterSave } from "./letter-schema";
import {
  activityProject,
  activitySave,
  agreementEnd,
  messageAgreement,
  messageMove,
  messageSave,
  newComment,
  storyAsk,
} from "./message-schema";
import { addExchange, removeExchange } from "./mutations/add-exchange";
import { agreeToMessage, endAgreement } from "./mutations/agree-to-message";
import { askForStory } from "./mutations/ask-for-story";
import { commentOnMessage } from "./mutations/comment-on-message";
import { makeProjectOf } from "./mutations/make-project";
import { endNaming, nameForVnr } from "./mutations/name-member";
import { openRound } from "./mutations/open-round";
import { removeActivity, saveActivity } from "./mutations/save-activity";
import { removeChannel, saveChannel } from "./mutations/save-channel";
import { eraseContact, saveContact } from "./mutations/save-contact";
import { saveLetter } from "./mutations/save-letter";
import { moveMessage, removeMessage, saveMessage } from "./mutations/save-message";
import { saveRound } from "./mutations/save-round";
import { addTask, saveTask } from "./mutations/save-task";
import { endSharing, shareProject } from "./mutations/share-project";
import {
  channelSave,
  contactSave,
  naming,
  newExchange,
  newRound,
  newTask,
  roundChange,
  taskChange,
  thingId,
  thingRef,
} from "./schema";

export const nameForVnrAction = userAction(naming, andRevalidate(nameForVnr));
export const endNamingAction = userAction(naming, andRevalidate(endNaming));
export const openRoundAction = userAction(newRound, andRevalidate(openRound));
export const saveRoundAction = userAction(roundChange, andRevalidate(saveRound));
export const addTaskAction = userAction(newTask, andRevalidate(addTask));
export const saveTaskAction = userAction(taskChange, andRevalidate(saveTask));
export const saveContactAction = userAction(contactSave, andRevalidate(saveContact));
export const eraseContactAction = userAction(thingRef, andRevalidate(eraseContact));
export const addExchangeAction = userAction(newExchange, andRevalidate(addExchange));
export const removeExchangeAction = userAction(thingId, andRevalidate(removeExchange));
export const saveChannelAction = userAction(channelSave, andRevalidate(saveChannel));
export const removeChannelAction = userAction(thingRef, andRevalidate(removeChannel));
export const saveMessageAction = userAction(messageSave, andRevalidate(saveMessage));
export const moveMessageAction = userAction(messageMove, andRevalidate(moveMessage));
export const removeMessageAction = userAction(thingRef, andRevalidate(removeMessage));
export const agreeToMessageAction = userAction(messageAgreement, andRevalidate(agreeToMessage));
export const endAgreementAction = userAction(agreementEnd, andRevalidate(endAgreement));
export const commentOnMessageAction = userAction(newComment, andRevalidate(commentOnMessage));
export const saveActivityAction = userAction(activitySave, andRevalidate(saveActivity));
export const removeActivityAction = userAction(thingRef, andRevalidate(removeActivity));
export const makeProjectOfAction = userAction(activityProject, andRevalidate(makeProjectOf));
export const shareProjectAction = userAction(thingId, andRevalidate(shareProject));
export const endSharingAction = userAction(thingId, andRevalidate(endSharing));
export const askForStoryAction = userAction(storyAsk, andRevalidate(askForStory));
export const saveLetterAction = userAction(letterSave, andRevalidate(saveLetter));
