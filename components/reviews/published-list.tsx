import { useTranslations } from "next-intl";
import { StoryState } from "@/components/stories/story-state";
import { Fold } from "@/components/ui/fold";
import { countryName } from "@/lib/geo/countries";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { PublishedRow } from "@/lib/reviews/published-queries";
import { PublishedMoves } from "./published-moves";

/** Stories that are public or were, each with what an editor may do about it. */
export function PublishedList({ rows, locale }: { rows: PublishedRow[]; locale: Locale }) {
  const t = useTranslations("review.published");
  return (
    <>
      {rows.map((row) => (
        <Fold
          key={row.revisionId}
          title={
            <span>
              <bdi>{row.title}</bdi>
              <span className="sub">
                <StoryState state={row.state} light /> · <bdi>{row.organisation}</bdi> ·{" "}
                {countryName(row.country, locale)}
              </span>
            </span>
          }
        >
          <p className="quietly">
            <a href={paths.review.review(locale, row.revisionId)}>{t("open")}</a>
          </p>
          <PublishedMoves storyId={row.storyId} state={row.state} />
        </Fold>
      ))}
    </>
  );
}
