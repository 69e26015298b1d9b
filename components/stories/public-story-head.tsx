import { useFormatter, useTranslations } from "next-intl";
import { EvidenceKindWord } from "@/components/charts/evidence-kind";
import { EvidencePlot } from "@/components/charts/evidence-plot";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import { GoalTiles } from "./goal-tiles";
import { HeadlineWords } from "./headline-words";
import { PhotoCaption } from "./photo-caption";
import { Picture } from "./picture";
import type { OwnLanguage, PublicStoryData, PublicStoryProps } from "./public-story";
import { Chapter } from "./public-story-chapter";

/** Title, place and time, headline finding, first picture, summary. */
export function StoryHead(props: PublicStoryProps & { own: OwnLanguage }) {
  const { story, own, beside, heading: Heading = "h1" } = props;
  const t = useTranslations("story");
  const { content } = story;
  const headline = content.claims.find((claim) => claim.headline) ?? content.claims[0];
  const finding = headline?.findings[0];
  const first = story.photos[0];
  const goals = [...new Set(content.contributions.map((one) => Number.parseInt(one.target, 10)))].sort(
    (a, b) => a - b,
  );
  return (
    <>
      <header className="story-title" id="section-title">
        <Heading id="story-title" {...own}>
          {content.title}
        </Heading>
        <When story={story} own={own} />
        {beside?.("title")}
      </header>
      {finding && (
        <section className="headline" aria-label={t("headline")}>
          <div>
            <HeadlineFigure finding={finding} />
            <HeadlineWords finding={finding} {...(own && { lang: own })} />
            <EvidenceKindWord evidence={finding.evidence} />
            {story.evidence && <p>{t(`evidence.${story.evidence.news}`, { year: story.evidence.year })}</p>}
          </div>
          <EvidencePlot finding={finding} size="page" />
        </section>
      )}
      {first && (
        <figure className="heroimg" id="section-photos">
          <Picture
            photo={first}
            url={props.photo}
            avif={props.photoAvif}
            sizes="(max-width: 68rem) 96vw, 50rem"
            eager
          />
          <PhotoCaption photo={first} own={own} />
        </figure>
      )}
      <Chapter title={t("summary")} section="summary" beside={beside}>
        <p className="lede" {...own}>
          {content.summary}
        </p>
        <div className="side-note">
          {goals.length > 0 && (
            <>
              <h3>{t("goals")}</h3>
              <GoalTiles goals={goals} />
            </>
          )}
          {story.translations && story.translations.length > 0 && (
            <>
              <h3>{t("readIn")}</h3>
              <p className="read-in">
                {story.translations.map((one) => (
                  <a key={one.language} href={one.href} lang={one.language} hrefLang={one.language}>
                    {one.name}
                  </a>
                ))}
              </p>
            </>
          )}
        </div>
      </Chapter>
    </>
  );
}

function When({ story, own }: { story: PublicStoryData; own: OwnLanguage }) {
  const t = useTranslations("story");
  const format = useFormatter();
  const { project } = story.content;
  const month = (date: string) =>
    format.dateTime(new Date(date), { month: "long", year: "numeric", timeZone: "UTC" });
  const { organisation, country } = story;
  return (
    <p className="when">
      {project.places && (
        <>
          <span {...own}>{project.places}</span>
          {t("words.comma")}
        </>
      )}
      {project.periodEnd
        ? t("period", { from: month(project.periodStart), to: month(project.periodEnd) })
        : t("since", { from: month(project.periodStart) })}
      <br />
      <bdi>{organisation.href ? <a href={organisation.href}>{organisation.name}</a> : organisation.name}</bdi>
      {t("words.comma")}
      {country.href ? <a href={country.href}>{country.name}</a> : country.name}
    </p>
  );
}
