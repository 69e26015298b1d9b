import { useTranslations } from "next-intl";
import { EvidenceKindWord } from "@/components/charts/evidence-kind";
import { EvidencePlot } from "@/components/charts/evidence-plot";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import type { FindingSnapshot } from "@/db/documents";
import { direction, type Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { Mark } from "@/lib/search/marks";
import { GoalTiles } from "./goal-tiles";
import { HeadlineWords } from "./headline-words";
import { Marked } from "./marked";
import { type PhotoUrl, Picture, type ShownPhoto } from "./picture";

export type StoryCardData = {
  slug: string;
  title: string;
  language: string;
  organisationName: string;
  /** The country's name in the reader's language. */
  country: string;
  headline: FindingSnapshot;
  goals: readonly number[];
  photo: ShownPhoto | null;
};

const webp: PhotoUrl = (id, width) => paths.public.photo(id, width, "webp");
const avif: PhotoUrl = (id, width) => paths.public.photo(id, width, "avif");

/** A published story in a row of cards; a card without a photo shows the plot in its place. */
export function StoryCard({
  story,
  locale,
  level = 3,
  marks,
}: {
  story: StoryCardData;
  locale: Locale;
  level?: 2 | 3;
  /** Where what was searched for stands in it. */
  marks?: { title: Mark[]; line: Mark[] } | undefined;
}) {
  const t = useTranslations("story");
  const Heading = level === 2 ? "h2" : "h3";
  const own =
    story.language === locale ? undefined : { lang: story.language, dir: direction(story.language) };
  return (
    <article className="card">
      {story.photo ? (
        <Picture
          photo={story.photo}
          url={webp}
          avif={avif}
          sizes="(max-width: 48rem) 92vw, 22rem"
          className="picture top"
        />
      ) : (
        <div className="nopic top">
          <EvidencePlot finding={story.headline} size="card" />
        </div>
      )}
      <Heading {...own}>
        <a href={paths.public.story(locale, story.slug)}>
          {marks ? <Marked marks={marks.title} /> : story.title}
        </a>
      </Heading>
      <div className="by">
        <bdi>{story.organisationName}</bdi>
        {t("words.comma")}
        {story.country}
        {marks && (
          <p className="line" {...own}>
            <Marked marks={marks.line} />
          </p>
        )}
      </div>
      <HeadlineFigure finding={story.headline} />
      <div className="evid">
        {story.photo && <EvidencePlot finding={story.headline} size="card" />}
        <HeadlineWords finding={story.headline} {...(own && { lang: own })} />
      </div>
      <div className="meta">
        <GoalTiles goals={story.goals} />
        <EvidenceKindWord evidence={story.headline.evidence} />
      </div>
    </article>
  );
}
