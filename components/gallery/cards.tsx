import { type StoryCard, storyCard } from "@/components/stories/story-card";
import { countryName } from "@/lib/geo/countries";
import { holding, html } from "@/lib/html";
import { nameIn } from "@/lib/i18n/language-tag";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicationCard } from "@/lib/publications/public-queries";

type Props = { stories: PublicationCard[]; locale: Locale; level?: 2 | 3; columns: "two" | "three" };

/** Published stories as cards whose findings align, in a page of React. */
export const Cards = ({ stories, locale, level, columns }: Props) => (
  <div
    className={`cards ${columns}`}
    {...holding(html`${stories.map((story) => cardOf(story, locale, level)())}`)}
  />
);

/** One of them. */
export function cardOf(
  { id: _, storyId: __, countryCode, organisationName, organisationNames, ...story }: PublicationCard,
  locale: Locale,
  level?: 2 | 3,
): StoryCard {
  const names = {
    organisationName: nameIn(locale, organisationName, organisationNames),
    country: countryName(countryCode, locale),
  };
  return storyCard({ locale, level, story: { ...story, ...names } });
}
