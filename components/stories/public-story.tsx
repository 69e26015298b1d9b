import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FindingSnapshot, PublicVersion, ReviewRecord, StoryContent } from "@/db/documents";
import type { Licence, NewsState, Section } from "@/db/enums";
import { direction, type Locale } from "@/lib/i18n/locales";
import type { PhotoUrl, ShownPhoto } from "./picture";
import { Chapter } from "./public-story-chapter";
import { StoryClaims } from "./public-story-claims";
import { StoryHead } from "./public-story-head";
import { StoryLinks, StoryPartners, StoryPictures, StoryReview, StoryTargets } from "./public-story-rest";
import { RichTextView } from "./rich-text";
import { StoryVersions } from "./story-versions";

export type StoryPhoto = ShownPhoto & { caption: string; credit: string; licence: Licence };
export type StoryVoice = { id?: string; quote: string; name: string; role: string };

export type PublicStoryData = {
  content: StoryContent & { review?: ReviewRecord; versions?: readonly PublicVersion[] };
  photos: readonly StoryPhoto[];
  voices: readonly StoryVoice[];
  organisation: { name: string; href?: string };
  /** The country's name in the reader's language. */
  country: { name: string; href?: string };
  /** ISO; absent in a preview. */
  publishedAt?: string;
  /** Of everything that was judged; absent in a preview. */
  hash?: string;
  /** How old its evidence is; absent in a preview. */
  evidence?: { year: string; news: NewsState };
  /** Other languages in which the same story can be read. */
  translations?: readonly { language: string; name: string; href: string }[];
};

export type PublicStoryProps = {
  story: PublicStoryData;
  locale: Locale;
  photo: PhotoUrl;
  photoAvif?: PhotoUrl;
  /** `h2` where the page around it has a first heading of its own. */
  heading?: "h1" | "h2";
  /** Every finding stands open, as reviewers want it. */
  openFindings?: boolean;
  /** What stands at the end of a section: a reviewer's comments. */
  beside?: (section: Section) => ReactNode;
  /** What stands under a finding: a warning to reviewers, who confirmed it. */
  under?: (finding: FindingSnapshot) => ReactNode;
  /** How to cite, share and print; stands last. */
  citing?: ReactNode;
};

/** The text's own language and direction, where they differ from the page's. */
export type OwnLanguage = { lang: string; dir: "ltr" | "rtl" } | undefined;

/** The whole article of a story, the same for readers, for its writers' preview and for reviewers. */
export function PublicStory(props: PublicStoryProps) {
  const t = useTranslations("story");
  const { story, locale, beside, citing } = props;
  const { content, voices } = story;
  const page = useLocale().split("-")[0];
  const own: OwnLanguage =
    content.language === page ? undefined : { lang: content.language, dir: direction(content.language) };
  return (
    <article className="story wrap" aria-labelledby="story-title">
      <StoryHead {...props} own={own} />
      <Chapter title={t("need")} section="need" beside={beside}>
        <div className="prose" {...own}>
          <RichTextView doc={content.need} />
        </div>
      </Chapter>
      <Chapter title={t("action")} section="action" beside={beside}>
        <div className="prose" {...own}>
          <RichTextView doc={content.action} />
        </div>
        <Reached story={story} own={own} />
      </Chapter>
      <StoryClaims
        content={content}
        own={own}
        openFindings={props.openFindings ?? false}
        beside={beside}
        under={props.under}
      />
      {voices.length > 0 && (
        <Chapter title={t("voices", { count: voices.length })} section="voices" beside={beside}>
          {voices.map((voice) => (
            <figure className="voice" key={voice.id ?? voice.quote}>
              <blockquote {...own}>
                <p>{t("quote", { text: voice.quote })}</p>
              </blockquote>
              <figcaption>
                <b>{voice.name}</b>
                {voice.role && `${t("words.comma")}${voice.role}`}
              </figcaption>
            </figure>
          ))}
        </Chapter>
      )}
      <StoryTargets content={content} own={own} beside={beside} />
      {content.lessons && (
        <Chapter title={t("lessons")} section="lessons" beside={beside}>
          <div className="prose" {...own}>
            <RichTextView doc={content.lessons} />
          </div>
        </Chapter>
      )}
      <StoryPartners content={content} own={own} beside={beside} />
      <StoryPictures photos={story.photos.slice(1)} {...props} own={own} />
      <StoryLinks content={content} own={own} beside={beside} />
      {content.review && (
        <StoryReview
          review={content.review}
          publishedAt={story.publishedAt}
          hash={story.hash}
          locale={locale}
        />
      )}
      <StoryVersions versions={content.versions ?? []} />
      {citing && (
        <Chapter title={t("use")} fold>
          {citing}
        </Chapter>
      )}
    </article>
  );
}

function Reached({ story, own }: { story: PublicStoryData; own: OwnLanguage }) {
  const t = useTranslations("story");
  const words = useTranslations("enums");
  const { beneficiaries } = story.content.project;
  if (beneficiaries.length === 0) return null;
  return (
    <div className="side-note">
      <h3>{t("reached")}</h3>
      <ul className="plain">
        {beneficiaries.map((one) => (
          <li key={`${one.group} ${one.name}`}>
            {one.name ? <bdi>{one.name}</bdi> : words(`beneficiaryGroup.${one.group}`)}
            {": "}
            {t("people", { count: one.count })}
            {one.counted && ` (${words(`counting.${one.counted}`)})`}
            {one.how && (
              <span className="how" {...own}>
                {one.how}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
