import { useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import { SECTIONS, type Section } from "@/db/enums";
import type { Judging } from "@/lib/reviews/queries";
import { shownPhotos } from "@/lib/stories/shown-media";
import { Comments } from "./comments";
import { PhotoConsents, VoiceConsents } from "./consent-state";
import { Wording } from "./wording";

type Props = {
  review: Judging;
  section: Section;
  /** Write comments, must-fixes too. */
  works: boolean;
  /** Has given a verdict. */
  judged: boolean;
};

/** What stands beside a section for those who judge it: the consents of those shown, the comments, other wording. */
export function BesideSection({ review, section, works, judged }: Props) {
  const inReview = review.revision.state === "in_review";
  const edits = inReview && review.stage === "editing";
  const voices = review.voices.filter(({ hiddenAt }) => hiddenAt === null);
  const photos = review.photos.filter(({ hiddenAt }) => hiddenAt === null);
  return (
    <>
      {section === "photos" && <PhotoConsents photos={photos} />}
      {section === "voices" && <VoiceConsents voices={voices} />}
      <Comments
        revisionId={review.revision.id}
        section={section}
        things={useThings(review, section)}
        mentionable={review.mentionable}
        comments={review.comments.filter((comment) => comment.section === section)}
        earlier={review.earlierComments.filter((comment) => comment.section === section)}
        mayComment={works || edits}
        mayMustFix={works}
        mayAnswer={works || edits || (inReview && judged)}
      />
      <Wording
        section={section}
        words={review.words}
        edits={review.edits}
        reviewId={works ? (review.mine?.id ?? null) : null}
        lang={review.revision.language}
      />
    </>
  );
}

/** Comments on sections that are empty, and so not on the page. */
export function UnshownSections(props: Omit<Props, "section">) {
  const t = useTranslations("pins");
  const words = useTranslations("enums.section");
  const { content, voices } = props.review;
  const shown: Partial<Record<Section, boolean>> = {
    voices: voices.some(({ hiddenAt }) => hiddenAt === null),
    lessons: content.lessons !== null,
    partners: content.partners.length > 0,
    links: content.links.length > 0,
    photos: true,
    language: false,
  };
  return (
    <Fold title={t("unshown")}>
      {SECTIONS.filter((section) => shown[section] === false).map((section) => (
        <section key={section} aria-label={words(section)}>
          <h3>{words(section)}</h3>
          <BesideSection {...props} section={section} />
        </section>
      ))}
    </Fold>
  );
}

/** Names of what a comment can be pinned to besides the text, in the order of the page. */
function useThings({ content, photos }: Judging, section: Section): string[] {
  const t = useTranslations("pins");
  if (section === "claims")
    return content.claims.map(({ sentence: words }, at) => t("claim", { number: at + 1, words }));
  if (section === "contributions")
    return content.contributions.map(({ target, sentence: words }) => t("contribution", { target, words }));
  if (section === "photos")
    return shownPhotos(photos).map(({ alternativeText: words }, at) => t("photo", { number: at + 1, words }));
  return [];
}
