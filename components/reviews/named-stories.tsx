import Link from "next/link";
import { useTranslations } from "next-intl";
import { StoryState } from "@/components/stories/story-state";
import { countryName } from "@/lib/geo/countries";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { NamedStory } from "@/lib/reviews/named-queries";

/** The stories that an admin named the reader to edit. */
export function NamedStories({ rows, locale }: { rows: NamedStory[]; locale: Locale }) {
  const t = useTranslations("review.queue");
  return (
    <section className="sec" aria-labelledby="named">
      <div className="shead">
        <h2 id="named">{t("named")}</h2>
        <p>{t("namedLead")}</p>
      </div>
      <ul>
        {rows.map(({ revisionId, title, state, organisation, country }) => (
          <li key={revisionId}>
            <Link href={paths.review.review(locale, revisionId)}>
              <bdi>{title}</bdi>
            </Link>{" "}
            <StoryState state={state} light /> · <bdi>{organisation}</bdi> · {countryName(country, locale)}
          </li>
        ))}
      </ul>
    </section>
  );
}
