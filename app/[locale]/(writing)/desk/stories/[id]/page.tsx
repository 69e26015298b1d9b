import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ShownMedia } from "@/components/media/shown-media";
import { LoweredKinds, LoweredStrengths } from "@/components/reviews/lowered-notes";
import { SentLetter } from "@/components/reviews/sent-letter";
import { StoryDesk } from "@/components/stories/editor/story-desk";
import { type Moves, StoryMoves } from "@/components/stories/editor/story-moves";
import { EmbargoTime } from "@/components/stories/embargo-time";
import { StoryState } from "@/components/stories/story-state";
import { Band } from "@/components/ui/band";
import { LinkButton } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { SECTIONS, type Section } from "@/db/enums";
import { requireUser } from "@/lib/auth/current-user";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";
import { isMember } from "@/lib/people/policy";
import { listRemarks } from "@/lib/reviews/comment-queries";
import { listSentEdits } from "@/lib/reviews/edit-queries";
import { listLetters } from "@/lib/reviews/letter-queries";
import { listLowered } from "@/lib/reviews/lowered-queries";
import { listMentionableInside } from "@/lib/reviews/mentions";
import { mayMove, mayRevise, maySign, mayWrite } from "@/lib/stories/policy";
import { findStory, type StoryDetail } from "@/lib/stories/queries";
import { filledSections, sectionValue } from "@/lib/stories/sections";
import { removableMedia } from "@/lib/stories/shown-media";
import { hasBeenPublic } from "@/lib/stories/workflow";
import { choicesFor } from "./choices-for";

/** In which a story waits for the time that its lead named. */
const AWAITED: string[] = ["submitted", "in_review", "approved"];

export const generateMetadata = pageTitle("desk.titles", "write");

export default async function Page({ params }: PageProps<"/[locale]/desk/stories/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.desk.story(locale, id));
  const story = (await findStory(actor, id)) ?? notFound();
  const remarks = await listRemarks(actor, id);
  const [letter] = await listLetters(actor, id);
  const edits = await listSentEdits(actor, id);
  const waiting = edits.filter(({ accepted }) => accepted === null).length;
  const wording = await getTranslations("wording.desk");
  const lowered = await listLowered(actor, id);
  const t = await getTranslations("editor");
  const words = await getTranslations("enums");
  const word = await getTranslations("word");
  const earlier = await getTranslations("writing.earlier");
  const followUp = await getTranslations("aids.followUp");
  const helpers = await getTranslations("helping.list");
  const letters = await getTranslations("letters.sent");
  const history = await getTranslations("history");
  const { revision } = story;
  const isDraft = revision.state === "draft";
  const writes = isDraft && mayWrite(actor, story.story);
  const last = remarks.filter((remark) => remark.round === Math.max(...remarks.map(({ round }) => round)));
  const open = isDraft ? last.filter((remark) => remark.mustFix && !remark.closedAt && !remark.outcome) : [];
  const missing = story.missing.map((one) => ({
    id: one.section,
    message: t(`missing.${one.code}`, { at: one.at ?? 0 }),
  }));
  return (
    <div className="bare">
      <div className="bar">
        <div>
          <p className="quietly">
            <Link href={paths.desk.stories(locale)}>{t("back")}</Link>
          </p>
          <h1>
            <bdi lang={revision.language}>{revision.title || t("untitled")}</bdi>
          </h1>
          <p className="meta">
            <StoryState state={revision.state} /> <span>{t("round", { number: story.round })}</span>{" "}
            <span>{words(`nextActor.${revision.state}`)}</span>{" "}
            {AWAITED.includes(revision.state) && revision.embargoUntil && (
              <EmbargoTime until={revision.embargoUntil} zone={revision.embargoZone} />
            )}
          </p>
        </div>
        <div className="btns">
          {/* Nothing of these is fetched before it is asked for: the line is for what is written. */}
          <LinkButton variant="second" href={paths.desk.preview(locale, id)} prefetch={false}>
            {t("preview")}
          </LinkButton>
          <Link href={paths.desk.word(locale, id)} prefetch={false}>
            {word("open")}
          </Link>
          <Link href={paths.desk.earlier(locale, id)} prefetch={false}>
            {earlier("open")}
          </Link>
          <Link href={paths.desk.history(locale, id)} prefetch={false}>
            {history("title")}
          </Link>
          {(mayWrite(actor, story.story) || maySign(actor, story.story)) && (
            <Link href={paths.desk.helpers(locale, id)} prefetch={false}>
              {helpers("title")}
            </Link>
          )}
          {mayWrite(actor, story.story) && hasBeenPublic(story.rounds) && (
            <Link href={paths.desk.followUp(locale, id)} prefetch={false}>
              {followUp("open")}
            </Link>
          )}
          {story.published && (
            <Link href={paths.public.story(locale, story.story.slug)}>{t("seePublic")}</Link>
          )}
        </div>
      </div>
      {letter && (
        <div className="within">
          <Fold
            title={letters("toYou", { version: letter.version })}
            open={isDraft || letter.version === revision.number}
          >
            <SentLetter letter={letter} />
          </Fold>
        </div>
      )}
      {edits.length > 0 && (
        <Band tone={waiting > 0 ? "warn" : "plain"}>
          <Link href={paths.desk.wording(locale, id)} prefetch={false}>
            {wording("open", { count: waiting })}
          </Link>
        </Band>
      )}
      <StoryDesk
        locale={locale}
        storyId={id}
        isDraft={isDraft}
        first={firstToWrite(open, story.missing)}
        missing={story.missing}
        mustFixes={countBySection(open)}
        filled={filledSections(story)}
        remarks={last}
        mentionable={await listMentionableInside(actor, last[0]?.revisionId)}
        beside={{
          claims: <LoweredKinds kinds={lowered.kinds} />,
          contributions: <LoweredStrengths strengths={lowered.strengths} />,
        }}
        mayReply={mayWrite(actor, story.story)}
        projectHref={paths.desk.project(locale, story.project.id)}
        draft={writes ? await draftOf(actor, story, locale) : null}
      >
        {!isDraft && isMember(actor, story.story.organisationId) && (
          <ShownMedia asEditor={false} {...removableMedia(story.parts)} />
        )}
        <section className="sec" aria-label={t("movesLabel")}>
          <StoryMoves
            storyId={id}
            version={revision.version}
            moves={movesOf(actor, story)}
            missing={missing}
          />
        </section>
      </StoryDesk>
    </div>
  );
}

/** Where one goes on: at the first must-fix without an answer, else at the first section that lacks something. */
function firstToWrite(open: { section: Section }[], missing: { section: Section | "project" }[]): Section {
  const waits = (of: { section: Section | "project" }[]) =>
    SECTIONS.find((one) => of.some(({ section }) => section === one));
  return waits(open) ?? waits(missing) ?? "title";
}

/** All sections at once, so that one can go on in any of them without a line. */
async function draftOf(actor: Actor, story: StoryDetail, locale: Locale) {
  const { revision } = story;
  const sections = Object.fromEntries(
    SECTIONS.map((section) => [
      section,
      { value: sectionValue(story, section), version: revision.sectionVersions[section] ?? 1 },
    ]),
  ) as Record<Section, { value: unknown; version: number }>;
  const choices = await choicesFor(actor, story, locale);
  return { revision: revision.id, language: revision.language, sections, choices };
}

function movesOf(actor: Actor, story: StoryDetail): Moves {
  const { state } = story.revision;
  const subject = { organisationId: story.story.organisationId, state };
  return {
    ask: state === "draft" && mayWrite(actor, subject) && !maySign(actor, subject),
    submit: mayMove(actor, subject, "submit"),
    discard: mayMove(actor, subject, "discard"),
    undoDiscard: mayMove(actor, subject, "undo_discard"),
    recall: mayMove(actor, subject, "recall"),
    revise: mayRevise(actor, subject),
    withdraw:
      maySign(actor, subject) &&
      story.rounds.some((round) => round.state === "published" || round.state === "unpublished"),
  };
}

const countBySection = (remarks: { section: Section }[]): Partial<Record<Section, number>> =>
  Object.fromEntries(
    SECTIONS.map((section) => [section, remarks.filter((remark) => remark.section === section).length]),
  );
