import { env } from "@/lib/env";
import { asLocale, isLocale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { PackStory } from "./stories";

/** The permanent address of a story: in its own language where the product speaks it, else in that of the pack. */
export function addressIn(stories: readonly PackStory[], locale: string) {
  return (slug: string): string => {
    const language = stories.find((story) => story.slug === slug)?.content.language ?? locale;
    const own = new Intl.Locale(language).language;
    return `${env().APP_URL}${paths.public.story(isLocale(own) ? own : asLocale(locale), slug)}`;
  };
}
