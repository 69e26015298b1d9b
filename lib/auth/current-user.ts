import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";
import { findSession, findWaitingSession, type Session } from "@/lib/people/session-queries";
import { auth } from "./config";

const cookie = z
  .object({ user: z.object({ session: z.uuid(), epoch: z.int() }) })
  .transform(({ user }) => ({ id: user.session, epoch: user.epoch }));

/** The session of this request, as the database has it now; null for visitors, ended sessions and the deactivated. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const parsed = cookie.safeParse(await auth());
  return parsed.success ? findSession(parsed.data) : null;
});

/** The session of one whose password was right and who must still show a second factor. */
export async function waitingSession() {
  const parsed = cookie.safeParse(await auth());
  return parsed.success ? findWaitingSession(parsed.data) : null;
}

/** Who asks, with their rights as they are now; null for visitors, ended sessions and the deactivated. */
export const currentUser = async (): Promise<Actor | null> => (await currentSession())?.actor ?? null;

/** For private pages: the person, or off to sign-in, and back to `next` afterwards. */
export async function requireUser(locale: Locale, next?: string): Promise<Actor> {
  return (await requireSession(locale, next)).actor;
}

/** For pages that are about the session itself. */
export async function requireSession(locale: Locale, next?: string): Promise<Session> {
  return (await currentSession()) ?? redirect(paths.signIn(locale, next));
}
