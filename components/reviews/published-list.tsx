import Link from "next/link";
import { useTranslations } from "next-intl";
import { StoryState } from "@/components/stories/story-state";
import { FoldOnDemand } from "@/components/ui/fold-on-demand";
import { countryName } from "@/lib/geo/countries";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { PublishedRow } from "@/lib/reviews/published-queries";
import type { QueueFilter } from "@/lib/reviews/queue-filter";
import { PublishedMoves } from "./published-moves";

type Props = { rows: PublishedRow[]; more: boolean; filter: QueueFilter; locale: Locale };

/** Stories that are public or were, page by page, each with what an editor may do about it. */
export function PublishedList({ rows, more, filter, locale }: Props) {
  const t = useTranslations("review.queue");
  const { published } = filter;
  const at = (page: number) => `${paths.review.queue(locale, { ...filter, published: page })}#published`;
  return (
    <section className="sec" aria-labelledby="published">
      <div className="shead">
        <h2 id="published">{t("published")}</h2>
        <p>{t("publishedLead")}</p>
      </div>
      {rows.map((row) => (
        <FoldOnDemand
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
        </FoldOnDemand>
      ))}
      <p className="btns">
        {published > 1 && <Link href={at(published - 1)}>{t("publishedNewer")}</Link>}
        {more && <Link href={at(published + 1)}>{t("publishedOlder")}</Link>}
      </p>
    </section>
  );
}
