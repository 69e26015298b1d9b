import { storyCard } from "@/components/stories/story-card";
import { countryName } from "@/lib/geo/countries";
import { type Html, holding, html } from "@/lib/html";
import { nameIn } from "@/lib/i18n/language-tag";
import type { Locale } from "@/lib/i18n/locales";
import type { Marks } from "@/lib/publications/marks/public-queries";
import type { PublicationCard } from "@/lib/publications/public-queries";

type Props = { stories: PublicationCard[]; locale: Locale; level?: 2 | 3; marks?: Map<string, Marks> };

/** Published stories as cards whose findings align, in a page of React. */
export const Cards = ({ columns, ...props }: Props & { columns: "two" | "three" }) => (
  <div className={`cards ${columns}`} {...holding(cardsOf(props))} />
);

/** What stands in such an element. */
export const cardsOf = ({ stories, locale, level, marks }: Props): Html =>
  html`${stories.map(({ id, storyId: _, countryCode, organisationName, organisationNames, ...story }) =>
    storyCard({
      ...{ locale, level, marks: marks?.get(id) },
      story: {
        ...story,
        organisationName: nameIn(locale, organisationName, organisationNames),
        country: countryName(countryCode, locale),
      },
    }),
  )}`;
