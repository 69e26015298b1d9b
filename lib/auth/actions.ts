"use server";

import { redirect } from "next/navigation";
import { Refusal } from "@/lib/errors";
import { clientAddress } from "@/lib/limits/client-address";
import { paths } from "@/lib/paths";
import { signOutSession } from "@/lib/people/mutations/sessions";
import { provePassword } from "@/lib/people/prove-password";
import { signOut } from "./config";
import { currentSession } from "./current-user";
import { formLocale, formText, type GuestState, shownInForm } from "./guest-form";
import { knownDevice } from "./known-device";
import { leadOn } from "./lead-on";
import { startSession } from "./start-session";

const PASSWORD_MOST = 200;

/** Signs in with e-mail and password; the same answer for a wrong password and an unknown address. */
export async function signInAction(_before: GuestState, data: FormData): Promise<GuestState> {
  return shownInForm(data, async () => {
    const password = formText(data, "password", PASSWORD_MOST + 1);
    if (password.length > PASSWORD_MOST) throw new Refusal("sign_in_failed");
    const given = { email: formText(data, "email"), password, address: await clientAddress(), knownDevice };
    const person = await provePassword(given);
    if (!person) throw new Refusal("sign_in_failed");
    leadOn(await startSession(person.id, "password"), formLocale(data), formText(data, "next", 500));
  });
}

/** Ends the session of this browser and leads home. */
export async function signOutAction(data: FormData): Promise<void> {
  const session = await currentSession();
  if (session) await signOutSession(session.actor, session.id);
  await signOut({ redirect: false });
  redirect(paths.public.home(formLocale(data)));
}
