import { StoryCard } from "@/components/stories/story-card";
import { countryName } from "@/lib/geo/countries";
import { nameIn } from "@/lib/i18n/language-tag";
import type { Locale } from "@/lib/i18n/locales";
import type { Marks } from "@/lib/publications/marks/public-queries";
import type { PublicationCard } from "@/lib/publications/public-queries";

/** Published stories as cards whose findings align. */
export function Cards({
  stories,
  locale,
  columns,
  level,
  marks,
}: {
  stories: PublicationCard[];
  locale: Locale;
  columns: "two" | "three";
  level?: 2 | 3;
  marks?: Map<string, Marks>;
}) {
  return (
    <div className={`cards ${columns}`}>
      {stories.map(({ id, storyId: _, countryCode, organisationName, organisationNames, ...story }) => (
        <StoryCard
          key={story.slug}
          locale={locale}
          level={level}
          marks={marks?.get(id)}
          story={{
            ...story,
            organisationName: nameIn(locale, organisationName, organisationNames),
            country: countryName(countryCode, locale),
          }}
        />
      ))}
    </div>
  );
}
