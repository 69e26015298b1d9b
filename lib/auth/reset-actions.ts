"use server";

import { setTimeout as pause } from "node:timers/promises";
import { redirect } from "next/navigation";
import { fieldCodes, Refusal } from "@/lib/errors";
import { clientAddress } from "@/lib/limits/client-address";
import { takeLimit } from "@/lib/limits/take";
import { paths } from "@/lib/paths";
import { linkUse, resetUse } from "@/lib/people/account-schema";
import { confirmEmail, undoEmail } from "@/lib/people/mutations/change-email";
import { askReset, resetPassword } from "@/lib/people/mutations/reset-password";
import { formLocale, formText, type GuestState, shownInForm } from "./guest-form";
import { rememberDevice } from "./known-device";

/** Longer than writing a link and a mail takes: what is written for a known address alone is not to be seen by time. */
const SAME_FOR_ALL_MS = 400;

/** Asks for a link to choose a new password; the same answer whether the address is somebody's or not. */
export async function askResetAction(_before: GuestState, data: FormData): Promise<GuestState> {
  return shownInForm(data, async () => {
    const email = formText(data, "email");
    if (!email.includes("@")) throw new Refusal("invalid", { email: "mail_invalid" });
    const asked = askReset({ email, address: await clientAddress() });
    await Promise.all([asked, pause(SAME_FOR_ALL_MS)]);
    redirect(paths.resetSent(formLocale(data)));
  });
}

/** Chooses a new password by a link; this browser is then one that the person is known in. */
export async function resetPasswordAction(_before: GuestState, data: FormData): Promise<GuestState> {
  return shownInForm(data, async () => {
    await countLinkUse();
    const parsed = resetUse.safeParse({
      token: formText(data, "token"),
      password: formText(data, "password", 500),
    });
    if (!parsed.success) throw new Refusal("invalid", fieldCodes(parsed.error.issues));
    await rememberDevice((await resetPassword(parsed.data)).id);
    redirect(paths.resetDone(formLocale(data)));
  });
}

/** Makes the new address theirs, or gives the old one back. */
export async function takeEmailLinkAction(_before: GuestState, data: FormData): Promise<GuestState> {
  return shownInForm(data, async () => {
    await countLinkUse();
    const link = linkUse.parse({ token: formText(data, "token", 200) });
    const undo = data.get("kind") === "email_undo";
    if (undo) await undoEmail(link);
    else await confirmEmail(link);
    const { restored, changed } = paths.emailDone;
    redirect((undo ? restored : changed)(formLocale(data)));
  });
}

/** Nobody guesses a token; this keeps strangers from having passwords hashed without end. */
async function countLinkUse() {
  await takeLimit({ bucket: "link.address", key: await clientAddress(), max: 60, seconds: 3600 });
}
