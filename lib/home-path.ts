import type { Locale } from "@/lib/i18n/locales";

/** The address of the home page, apart from `paths.ts`: the error page goes to every visitor and needs no other. */
export const homePath = (locale: Locale) => `/${locale}`;
