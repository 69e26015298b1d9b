import { Refusal } from "@/lib/errors";
import { asLocale, type Locale } from "@/lib/i18n/locales";

/** What a form of one who is not signed in shows after it was sent: nothing yet, or a refusal beside what was typed. */
export type GuestState = { code: string; fields: Record<string, string>; again?: Date; email: string } | null;

/** The language a form was sent from. */
export const formLocale = (data: FormData): Locale => asLocale(data.get("locale"));

/** One line of a form, at most `most` characters of it; whatever else was sent counts as nothing. */
export const formText = (data: FormData, name: string, most = 320): string => {
  const value = data.get(name);
  return typeof value === "string" ? value.slice(0, most) : "";
};

/** Runs what a form asks for; a refusal is shown in it, with the address that was typed. */
export async function shownInForm(data: FormData, run: () => Promise<void>): Promise<GuestState> {
  try {
    await run();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, fields, again } = error;
    return { code, fields, email: formText(data, "email"), ...(again && { again }) };
  }
}
