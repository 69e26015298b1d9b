import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ShownMedia } from "@/components/media/shown-media";
import { RemarkList } from "@/components/stories/editor/remark-list";
import { type EditorChoices, SectionEditor } from "@/components/stories/editor/section-editor";
import { SectionList } from "@/components/stories/editor/section-list";
import { type Moves, StoryMoves } from "@/components/stories/editor/story-moves";
import { StoryState } from "@/components/stories/story-state";
import { LinkButton } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { SECTIONS, type Section } from "@/db/enums";
import { requireUser } from "@/lib/auth/current-user";
import { listLanguages } from "@/lib/i18n/languages";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { listConsents, listPhotos } from "@/lib/media/queries";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";
import { isMember } from "@/lib/people/policy";
import { findProject } from "@/lib/projects/queries";
import { listRemarks } from "@/lib/reviews/queries";
import { TARGETS, targetKey } from "@/lib/sdg/targets";
import { mayMove, mayRevise, maySign, mayWrite } from "@/lib/stories/policy";
import { findStory, type StoryDetail } from "@/lib/stories/queries";
import { filledSections, sectionValue } from "@/lib/stories/sections";
import { removableMedia } from "@/lib/stories/shown-media";

export default async function Page({ params, searchParams }: PageProps<"/[locale]/desk/stories/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.desk.story(locale, id));
  const story = (await findStory(actor, id)) ?? notFound();
  const asked = (await searchParams).section;
  const section = SECTIONS.find((one) => one === asked) ?? "title";
  const remarks = await listRemarks(actor, id);
  const t = await getTranslations("editor");
  const words = await getTranslations("enums");
  const { revision } = story;
  const isDraft = revision.state === "draft";
  const last = remarks.filter((remark) => remark.round === Math.max(...remarks.map(({ round }) => round)));
  const open = isDraft
    ? last.filter((remark) => remark.mustFix && !last.some((reply) => reply.parentId === remark.id))
    : [];
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
            <StoryState state={revision.state} /> <span>{t("round", { number: revision.number })}</span>{" "}
            <span>{words(`nextActor.${revision.state}`)}</span>
          </p>
        </div>
        <div className="btns">
          <LinkButton variant="second" href={paths.desk.preview(locale, id)}>
            {t("preview")}
          </LinkButton>
          {story.published && (
            <Link href={paths.public.story(locale, story.story.slug)}>{t("seePublic")}</Link>
          )}
        </div>
      </div>
      <div className="desk">
        <div>
          {isDraft && missing.length > 0 && (
            <nav className="need" aria-label={t("missingTitle", { count: missing.length })}>
              <h2>{t("missingTitle", { count: missing.length })}</h2>
              <ul>
                {story.missing.map((one, index) => (
                  <li key={`${one.section}-${one.code}-${one.at ?? 0}`}>
                    <Link
                      href={
                        one.section === "project"
                          ? paths.desk.project(locale, story.project.id)
                          : paths.desk.storySection(locale, id, one.section)
                      }
                    >
                      {missing[index]?.message}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {isDraft && missing.length === 0 && <p className="state done">{t("ready")}</p>}
          <nav aria-label={t("sectionsLabel")}>
            <SectionList
              locale={locale}
              storyId={id}
              current={section}
              missing={story.missing}
              mustFixes={countBySection(open)}
              filled={filledSections(story)}
            />
          </nav>
        </div>
        <div>
          <section aria-labelledby="section-title">
            <div className="shead">
              <h2 id="section-title">{words(`section.${section}`)}</h2>
            </div>
            <RemarkList
              remarks={last.filter((remark) => remark.section === section)}
              mayReply={mayWrite(actor, story.story)}
            />
            {isDraft && mayWrite(actor, story.story) ? (
              <SectionEditor
                key={`${revision.id}-${section}`}
                storyId={id}
                section={section}
                value={sectionValue(story, section)}
                version={revision.version}
                language={revision.language}
                choices={await choicesFor(actor, story, section, locale)}
              />
            ) : (
              <p className="quietly">{t(isDraft ? "readOnlySponsor" : "readOnly")}</p>
            )}
          </section>
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
        </div>
        <aside className="aside">
          <Fold title={t("how")} open>
            <p>{words(`sectionGuide.${section}`)}</p>
          </Fold>
          <Fold title={t("example")} open>
            <p className="eg">{words(`sectionExample.${section}`)}</p>
          </Fold>
        </aside>
      </div>
    </div>
  );
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

/** What the section's fields choose from; only what this section needs is read. */
async function choicesFor(
  actor: Actor,
  story: StoryDetail,
  section: Section,
  locale: Locale,
): Promise<EditorChoices> {
  const cites = section === "claims" || section === "contributions";
  const project = cites ? await findProject(actor, story.project.id) : null;
  const photos = section === "photos" ? await listPhotos(actor, story.project.id) : [];
  const consents = section === "voices" ? await listConsents(actor) : [];
  return {
    findings:
      project?.evaluations.flatMap((evaluation) => evaluation.findings.map((finding) => finding.snapshot)) ??
      [],
    photos: photos
      .filter(({ photo }) => photo.hiddenAt === null)
      .map(({ photo }) => ({
        id: photo.id,
        src: paths.files.photo(photo.id, 480),
        alt: photo.alternativeText,
        fileName: photo.fileName,
        width: photo.width,
        height: photo.height,
      })),
    consents: consents
      .filter((one) => one.revokedAt === null)
      .map(({ id, person, isChild }) => ({ id, person, isChild })),
    languages: section === "language" ? listLanguages(locale) : [],
    targets: section === "contributions" ? titledTargets() : [],
    projectHref: paths.desk.project(locale, story.project.id),
    photosHref: paths.desk.photos(locale),
    consentsHref: paths.desk.consents(locale),
  };
}

function titledTargets() {
  const all = LOCALES.map((one) => messagesOf(one).targets as Record<string, string>);
  return TARGETS.map((code) => ({ code, titles: all.map((titles) => titles[targetKey(code)] ?? "") }));
}
