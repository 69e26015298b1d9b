"use server";

import { Refusal } from "@/lib/errors";
import { asLocale } from "@/lib/i18n/locales";
import { clientAddress } from "@/lib/limits/client-address";
import { takeLimit } from "@/lib/limits/take";
import { passkeyAnswer } from "@/lib/people/account-schema";
import { passkeyOptions, takePasskey } from "@/lib/people/passkeys";
import type { Result } from "@/lib/result";
import { leadTo } from "./lead-on";
import { startSession } from "./start-session";
import { refusedOr } from "./user-action";

/** What the browser needs to ask for any passkey that it holds for us. */
export async function signInPasskeyOptionsAction(): Promise<
  Result<Awaited<ReturnType<typeof passkeyOptions>>>
> {
  return refusedOr(async () => {
    await takeLimit({ bucket: "passkey.address", key: await clientAddress(), max: 60, seconds: 15 * 60 });
    return passkeyOptions("sign_in", null);
  });
}

/** Signs in by a passkey alone: something one has, opened by a finger or a PIN. Answers where to go on. */
export async function signInPasskeyAction(
  answer: unknown,
  { locale, next }: { locale: string; next: string },
): Promise<Result<string>> {
  return refusedOr(async () => {
    const parsed = passkeyAnswer.safeParse(answer);
    if (!parsed.success) throw new Refusal("passkey_refused");
    const { personId } = await takePasskey("sign_in", null, parsed.data);
    return leadTo(await startSession(personId, "passkey"), asLocale(locale), String(next));
  });
}
