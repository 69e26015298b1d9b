"use server";

import { Refusal } from "@/lib/errors";
import { asLocale } from "@/lib/i18n/locales";
import { oneTimeCode, passkeyAnswer } from "@/lib/people/account-schema";
import type { Way } from "@/lib/people/mutations/sessions";
import { takeCode } from "@/lib/people/one-time-codes";
import { passkeyOptions, takePasskey } from "@/lib/people/passkeys";
import { takeRecoveryCode } from "@/lib/people/recovery-codes";
import type { Result } from "@/lib/result";
import { waitingSession } from "./current-user";
import { formLocale, formText, type GuestState, shownInForm } from "./guest-form";
import { knownDevice } from "./known-device";
import { leadOn, leadTo } from "./lead-on";
import { startSession } from "./start-session";
import { refusedOr } from "./user-action";

/** The second step of signing in, by a code of an app or a recovery code: whichever it looks like. */
export async function secondStepAction(_before: GuestState, data: FormData): Promise<GuestState> {
  return shownInForm(data, async () => {
    const { id, personId } = await waiting();
    const who = { personId, device: await knownDevice(personId) };
    const typed = formText(data, "code", 40);
    const code = oneTimeCode.safeParse(typed);
    const way: Way = code.success ? "code" : "recovery";
    if (code.success) await takeCode(who, code.data, { confirmed: true });
    else await takeRecoveryCode(who, typed);
    leadOn(await startSession(personId, way, id), formLocale(data), formText(data, "next", 500));
  });
}

/** What the browser needs to ask for one of the person's passkeys. */
export async function secondPasskeyOptionsAction(): Promise<
  Result<Awaited<ReturnType<typeof passkeyOptions>>>
> {
  return refusedOr(async () => passkeyOptions("second", (await waiting()).personId));
}

/** The second step by a passkey. Answers where to go on. */
export async function secondPasskeyAction(
  answer: unknown,
  { locale, next }: { locale: string; next: string },
): Promise<Result<string>> {
  return refusedOr(async () => {
    const { id, personId } = await waiting();
    const parsed = passkeyAnswer.safeParse(answer);
    if (!parsed.success) throw new Refusal("passkey_refused");
    await takePasskey("second", personId, parsed.data);
    return leadTo(await startSession(personId, "passkey", id), asLocale(locale), String(next));
  });
}

async function waiting() {
  const session = await waitingSession();
  if (!session) throw new Refusal("signed_out");
  return session;
}
