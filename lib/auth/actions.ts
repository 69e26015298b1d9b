"use server";

import { redirect } from "next/navigation";
import { AuthError } from "next-auth";
import { z } from "zod";
import { db } from "@/db/client";
import { recordEvent } from "@/lib/audit/record-event";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { findCredentials } from "@/lib/people/queries";
import { signIn, signOut } from "./config";
import { currentUser } from "./current-user";

const form = z.object({
  locale: z.string(),
  email: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(200),
  next: z.string().max(500).catch(""),
});

export type SignInState = { failed: boolean; email: string };

/** Signs in with e-mail and password; the same answer for a wrong password and an unknown address. */
export async function signInAction(_before: SignInState, data: FormData): Promise<SignInState> {
  const parsed = form.safeParse(Object.fromEntries(data));
  const email = String(data.get("email") ?? "").slice(0, 320);
  if (!parsed.success) return { failed: true, email };
  const { password, next } = parsed.data;
  const locale: Locale = isLocale(parsed.data.locale) ? parsed.data.locale : "en";
  try {
    await signIn("credentials", { email, password, redirect: false });
  } catch (error) {
    if (error instanceof AuthError) return { failed: true, email };
    throw error;
  }
  const person = await findCredentials(email);
  if (person)
    await db.transaction((tx) => recordEvent(tx, person, { kind: "person.signed_in", subjectId: person.id }));
  redirect(isOwnAddress(next) ? next : paths.desk.home(locale));
}

/** Ends the session of this browser and leads home. */
export async function signOutAction(data: FormData): Promise<void> {
  const actor = await currentUser();
  if (actor)
    await db.transaction((tx) => recordEvent(tx, actor, { kind: "person.signed_out", subjectId: actor.id }));
  await signOut({ redirect: false });
  const locale = data.get("locale");
  redirect(paths.public.home(isLocale(locale) ? locale : "en"));
}

/** An address within this site: a path, and nothing a browser would read as another host. */
const isOwnAddress = (address: string): boolean =>
  /^\/(en|fr|ar)(\/[^\\]*)?$/.test(address) && !address.startsWith("//");
