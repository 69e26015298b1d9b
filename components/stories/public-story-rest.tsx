import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ReviewRecord, StoryContent } from "@/db/documents";
import { CRITERIA, type Section, type Strength } from "@/db/enums";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { targetKey } from "@/lib/sdg/targets";
import { TargetTile } from "./goal-tiles";
import { PhotoCaption } from "./photo-caption";
import { Picture } from "./picture";
import type { OwnLanguage, PublicStoryProps, StoryPhoto } from "./public-story";
import { Chapter } from "./public-story-chapter";
import { findingOrder } from "./public-story-claims";

type PartProps = {
  content: StoryContent;
  own: OwnLanguage;
  beside?: ((section: Section) => ReactNode) | undefined;
};

/** What the story adds to the goals, target by target. */
export function StoryTargets({ content, own, beside }: PartProps) {
  const t = useTranslations("story");
  const titles = useTranslations("targets");
  const strengths = useTranslations("enums");
  const order = findingOrder(content);
  const used = [...new Set(content.contributions.map((one) => one.strength))];
  if (content.contributions.length === 0) return null;
  return (
    <Chapter title={t("contributions")} section="contributions" beside={beside}>
      <ol className="targets">
        {content.contributions.map((one) => (
          <li key={one.target}>
            <TargetTile target={one.target} />
            <div>
              <h3>{titles(targetKey(one.target))}</h3>
              <p {...own}>{one.sentence}</p>
              <span className="strength">
                <StrengthSign strength={one.strength} />
                {strengths(`strength.${one.strength}`)}
              </span>
              {one.findingIds
                .filter((id) => order.includes(id))
                .map((id) => (
                  <a className="rests-on" key={id} href={`#finding-${id}`}>
                    {t("finding.number", { number: order.indexOf(id) + 1 })}
                  </a>
                ))}
            </div>
          </li>
        ))}
      </ol>
      <div className="side-note">
        <h3>{t("strengths")}</h3>
        {used.map((strength) => (
          <p key={strength}>
            {strengths(`strength.${strength}`)}: {strengths(`strengthExplained.${strength}`)}
          </p>
        ))}
      </div>
    </Chapter>
  );
}

function StrengthSign({ strength }: { strength: Strength }) {
  return (
    <svg className="turns" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {strength === "direct" && <circle cx="7" cy="7" r="6" fill="currentColor" />}
      {strength === "contributing" && <path d="M7 1a6 6 0 0 1 0 12z" fill="currentColor" />}
    </svg>
  );
}

export function StoryPartners({ content, own, beside }: PartProps) {
  const t = useTranslations("story");
  if (content.partners.length === 0) return null;
  return (
    <Chapter title={t("partners")} section="partners" beside={beside} fold>
      <dl className="story-facts">
        {content.partners.map((partner) => (
          <div key={partner.name + partner.role} {...own}>
            <dt>{partner.role}</dt>
            <dd>{partner.name}</dd>
          </div>
        ))}
      </dl>
    </Chapter>
  );
}

/** All pictures but the first, which stands at the head. */
export function StoryPictures({
  photos,
  photo,
  photoAvif,
  own,
  beside,
}: Pick<PublicStoryProps, "photo" | "photoAvif" | "beside"> & {
  photos: readonly StoryPhoto[];
  own: OwnLanguage;
}) {
  const t = useTranslations("story");
  const comments = beside?.("photos");
  if (photos.length === 0) return comments ? <div className="beside">{comments}</div> : null;
  return (
    <Chapter title={t("pictures")}>
      <div className="plates wide">
        {photos.map((one) => (
          <figure key={one.id}>
            <Picture photo={one} url={photo} avif={photoAvif} sizes="(max-width: 48rem) 92vw, 28rem" />
            <PhotoCaption photo={one} own={own} />
          </figure>
        ))}
      </div>
      {comments && <div className="wide beside">{comments}</div>}
    </Chapter>
  );
}

export function StoryLinks({ content, own, beside }: PartProps) {
  const t = useTranslations("story");
  if (content.links.length === 0) return null;
  return (
    <Chapter title={t("links")} section="links" beside={beside} fold>
      <ul className="plain">
        {content.links.map((link) => (
          <li key={link.url}>
            <a href={link.url} rel="nofollow noopener" {...own}>
              {link.label || link.url}
            </a>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}

/** How the story was reviewed. */
export function StoryReview({
  review,
  publishedAt,
  hash,
  locale,
}: {
  review: ReviewRecord;
  publishedAt: string | undefined;
  hash: string | undefined;
  locale: Locale;
}) {
  const t = useTranslations("story.review");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: "long", timeZone: "UTC" });
  return (
    <Chapter title={t("title")} fold>
      <div className="prose">
        <p>
          {t("text", { reviewers: review.reviewers })} {t("round", { round: review.round })}{" "}
          {review.rounds && t("rounds", { rounds: review.rounds })}
        </p>
        <p>
          {t("dates", { submitted: day(review.submittedAt), approved: day(review.approvedAt) })}{" "}
          {publishedAt && t("published", { date: day(publishedAt) })}
        </p>
        {review.waiver && <p>{t("waiver", { reason: review.waiver })}</p>}
        {hash && (
          <p>
            {t("hash")} <bdi>{hash}</bdi>
          </p>
        )}
        <p>
          <a href={paths.public.aboutReview(locale)}>{t("how")}</a>
        </p>
      </div>
      <div className="side-note">
        <h3>{t("criteria")}</h3>
        <ul className="plain">
          {CRITERIA.map((criterion) => (
            <li key={criterion}>{t(`criterion.${criterion}`)}</li>
          ))}
        </ul>
      </div>
    </Chapter>
  );
}
