import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";
import { findActor } from "@/lib/people/queries";
import { auth } from "./config";

const session = z.object({ user: z.object({ id: z.uuid(), epoch: z.int() }) });

/** Who asks, with their rights as the database has them now; null for visitors, ended sessions and the deactivated. */
export const currentUser = cache(async (): Promise<Actor | null> => {
  const parsed = session.safeParse(await auth());
  return parsed.success ? findActor(parsed.data.user.id, parsed.data.user.epoch) : null;
});

/** For private pages: the person, or off to sign-in, and back to `next` afterwards. */
export async function requireUser(locale: Locale, next?: string): Promise<Actor> {
  return (await currentUser()) ?? redirect(paths.signIn(locale, next));
}
