import { redirect } from "next/navigation";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { ownAddress } from "./own-address";
import type { startSession } from "./start-session";

type Begun = Awaited<ReturnType<typeof startSession>>;

/** Where one goes after signing in: to the second step, to set a factor up, or to where they wanted to be. */
export function leadTo({ waitsFor }: Begun, locale: Locale, next: string): string {
  if (waitsFor === "second_step") return paths.secondStep(locale, ownAddress(next) ?? undefined);
  if (waitsFor === "new_factor") return paths.accountSecurity(locale);
  return ownAddress(next) ?? paths.desk.home(locale);
}

/** The same, for forms: goes there. */
export const leadOn = (begun: Begun, locale: Locale, next: string): never =>
  redirect(leadTo(begun, locale, next));
