import "@/app/styles/public.css";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { z } from "zod";
import { ShownMedia } from "@/components/media/shown-media";
import { ConfirmedBy } from "@/components/projects/confirmed-by";
import { SmallGroupWarning } from "@/components/projects/small-group-warning";
import { BesideSection, UnshownSections } from "@/components/reviews/beside-section";
import { Changes } from "@/components/reviews/changes";
import { DecidingFacts } from "@/components/reviews/deciding";
import { DeclineAssignment } from "@/components/reviews/decline-assignment";
import { EditorTools } from "@/components/reviews/editor-tools";
import { EvidenceFiles } from "@/components/reviews/evidence-files";
import { LateConflictButton } from "@/components/reviews/late-conflict-button";
import { LevelsSection } from "@/components/reviews/levels";
import { NoConflict } from "@/components/reviews/no-conflict";
import { OwnWork } from "@/components/reviews/own-work";
import { SentLetter } from "@/components/reviews/sent-letter";
import { Suggestions } from "@/components/reviews/suggestions";
import { WorkingSummary } from "@/components/reviews/working-summary";
import { EmbargoTime } from "@/components/stories/embargo-time";
import { PublicStory } from "@/components/stories/public-story";
import { StoryState } from "@/components/stories/story-state";
import { PageHead } from "@/components/ui/page-head";
import type { Section } from "@/db/enums";
import { requireUser } from "@/lib/auth/current-user";
import { countryName } from "@/lib/geo/countries";
import { languageName } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findReview, type Judging } from "@/lib/reviews/queries";
import { removableMedia, shownPhotos, shownVoices } from "@/lib/stories/shown-media";

export const generateMetadata = pageTitle("desk.titles", "review");

export default async function Page({ params }: PageProps<"/[locale]/review/[revisionId]">) {
  const locale = await pageLocale(params);
  const { revisionId } = await params;
  const actor = await requireUser(locale, paths.review.review(locale, revisionId));
  if (!z.uuid().safeParse(revisionId).success) notFound();
  const review = (await findReview(actor, revisionId)) ?? notFound();
  const t = await getTranslations("review");
  if (review.stage !== "deciding") return <Desk review={review} locale={locale} />;
  return (
    <>
      <PageHead
        title={t("deciding.title")}
        lead={t("deciding.lead")}
        eyebrow={<Link href={paths.review.queue(locale)}>{t("back")}</Link>}
      />
      <DecidingFacts deciding={review.deciding} locale={locale} />
      <NoConflict
        revisionId={revisionId}
        reviewId={review.mine?.id ?? null}
        back={paths.review.queue(locale)}
      />
      {review.mine?.assignedBy && <DeclineAssignment reviewId={review.mine.id} />}
    </>
  );
}

async function Desk({
  review,
  locale,
}: {
  review: Judging & { deciding: Parameters<typeof DecidingFacts>[0]["deciding"] };
  locale: Locale;
}) {
  const t = await getTranslations("review");
  const letters = await getTranslations("letters.sent");
  const history = await getTranslations("history");
  const format = await getFormatter();
  const { revision, mine } = review;
  const judged = mine !== null && review.verdicts.some((one) => one.reviewId === mine.id);
  const works = review.stage === "judging" && mine !== null && !judged && revision.state === "in_review";
  const beside = (section: Section) => (
    <BesideSection review={review} section={section} works={works} judged={judged} />
  );
  return (
    <div className="bare">
      <div className="bar">
        <div>
          <p className="quietly">
            <Link href={paths.review.queue(locale)}>{t("back")}</Link>
            {" · "}
            <Link href={paths.review.history(locale, revision.id)} prefetch={false}>
              {history("title")}
            </Link>
          </p>
          <h1>{t("title", { organisation: review.organisation.name })}</h1>
          <p className="meta">
            <StoryState state={revision.state} /> <span>{t("queue.round", { number: review.round })}</span>
            {revision.state === "approved" && revision.embargoUntil && (
              <EmbargoTime until={revision.embargoUntil} zone={revision.embargoZone} />
            )}
            {works && (
              <span>
                {t("due", { date: format.dateTime(new Date(mine.dueOn), { dateStyle: "medium" }) })}
              </span>
            )}
          </p>
        </div>
      </div>
      <WorkingSummary summary={revision.workingSummary} />
      <Changes
        now={{ content: review.content, photos: visible(review.photos), voices: visible(review.voices) }}
        earlier={review.earlier}
        confirm={works ? { reviewId: mine.id, hash: revision.hash ?? "" } : null}
      />
      <PublicStory
        locale={locale}
        heading="h2"
        openFindings
        under={(finding) => (
          <>
            <SmallGroupWarning finding={finding} />
            <ConfirmedBy confirmations={review.confirmations.get(finding.id)} />
            <EvidenceFiles
              files={review.attachments.filter(
                ({ evaluationId }) => evaluationId === review.evaluationOf.get(finding.id),
              )}
            />
          </>
        )}
        beside={beside}
        photo={(photoId, width) => paths.files.photo(photoId, width)}
        story={{
          content: review.content,
          photos: shownPhotos(review.photos),
          voices: shownVoices(review.voices),
          organisation: { name: review.organisation.name },
          country: { name: countryName(review.organisation.country, locale) },
        }}
      />
      <div className="within">
        <UnshownSections review={review} works={works} judged={judged} />
        <LevelsSection levels={review.levels} reviewId={works ? mine.id : null} />
        {works && <OwnWork review={review} mine={mine} />}
        {judged && <p className="state done">{t("judged")}</p>}
        {review.letter && (
          <section className="sec" aria-labelledby="letter">
            <div className="shead">
              <h2 id="letter">{letters("title")}</h2>
            </div>
            <SentLetter letter={review.letter} />
          </section>
        )}
        <LateConflictButton revisionId={revision.id} back={paths.review.queue(locale)} />
        {review.asEditor && <ShownMedia asEditor {...removableMedia(review)} />}
        {review.stage === "editing" &&
          review.mayJudge &&
          ["submitted", "in_review"].includes(revision.state) && (
            <NoConflict
              revisionId={revision.id}
              reviewId={mine?.id ?? null}
              back={paths.review.queue(locale)}
            />
          )}
        {review.asEditor && (
          <Suggestions
            revisionId={revision.id}
            language={languageName(revision.language, locale)}
            country={countryName(review.organisation.country, locale)}
            suggestions={review.suggestions}
            declines={review.declines}
          />
        )}
        {review.asEditor && (
          <EditorTools
            revisionId={revision.id}
            state={revision.state}
            reviewers={review.reviewers}
            toSettle={review.toSettle}
            openMustFixes={review.comments.filter((one) => one.mustFix && !one.closedAt).length}
            letters={review.letterSteps}
            waived={review.waiver !== null}
          />
        )}
      </div>
    </div>
  );
}

const visible = <T extends { hiddenAt: Date | null }>(all: T[]): T[] =>
  all.filter(({ hiddenAt }) => hiddenAt === null);
