"use server";

import { revalidatePath } from "next/cache";
import { knownDevice } from "@/lib/auth/known-device";
import { freshAction, freshSessionAction, sessionAction, userAction } from "@/lib/auth/user-action";
import {
  codeUse,
  emailChange,
  nothing,
  passkeyAdd,
  passkeyAnswer,
  passkeyRef,
  passwordChange,
  passwordProof,
  profileChange,
  sessionRef,
} from "./account-schema";
import { noteProof } from "./fresh-proof";
import { askEmailChange } from "./mutations/change-email";
import { changePassword } from "./mutations/change-password";
import {
  addPasskey,
  beginGenerator,
  confirmGenerator,
  makeRecoveryCodes,
  removeGenerator,
  removePasskey,
} from "./mutations/factors";
import { saveProfile } from "./mutations/save-profile";
import { endOtherSessions, endSession } from "./mutations/sessions";
import { takeCode } from "./one-time-codes";
import { newPasskeyOptions, passkeyOptions, takePasskey } from "./passkeys";
import { requirePassword } from "./require-password";

const changed = <T>(value: T): T => {
  revalidatePath("/[locale]/account", "layout");
  return value;
};

export const saveProfileAction = userAction(profileChange, async (actor, input) =>
  changed(await saveProfile(actor, input)),
);
export const changePasswordAction = sessionAction(passwordChange, async (session, input) =>
  changed(await changePassword(session, input)),
);
export const askEmailChangeAction = sessionAction(emailChange, askEmailChange);

export const endSessionAction = userAction(sessionRef, async (actor, input) =>
  changed(await endSession(actor, input)),
);
export const endOtherSessionsAction = sessionAction(nothing, async ({ actor, id }) =>
  changed(await endOtherSessions(actor, { keep: id })),
);

export const newPasskeyOptionsAction = freshSessionAction(nothing, ({ actor }) => newPasskeyOptions(actor));
export const addPasskeyAction = freshSessionAction(passkeyAdd, async (session, input) =>
  changed(await addPasskey(session, input)),
);
export const removePasskeyAction = freshSessionAction(passkeyRef, async (session, input) =>
  changed(await removePasskey(session, input)),
);
export const beginGeneratorAction = freshSessionAction(nothing, (session) => beginGenerator(session));
export const confirmGeneratorAction = freshSessionAction(codeUse, async (session, input) =>
  changed(await confirmGenerator(session, input)),
);
export const removeGeneratorAction = freshSessionAction(nothing, async (session) =>
  changed(await removeGenerator(session)),
);
export const makeRecoveryCodesAction = freshSessionAction(nothing, async (session) =>
  changed(await makeRecoveryCodes(session)),
);

/** Asks for fresh proof where there is none: before a download that needs it. */
export const proveAction = freshAction(nothing, async () => null);

export const proveByPasswordAction = sessionAction(passwordProof, async (session, { present }) => {
  await requirePassword(session.actor, present);
  await noteProof(session);
});
export const proveByCodeAction = sessionAction(codeUse, async (session, { code }) => {
  const who = { personId: session.actor.id, device: await knownDevice(session.actor.id) };
  await takeCode(who, code, { confirmed: true });
  await noteProof(session);
});
export const proofPasskeyOptionsAction = userAction(nothing, ({ id }) => passkeyOptions("prove", id));
export const proveByPasskeyAction = sessionAction(passkeyAnswer, async (session, answer) => {
  await takePasskey("prove", session.actor.id, answer);
  await noteProof(session);
});
