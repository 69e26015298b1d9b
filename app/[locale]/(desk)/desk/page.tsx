import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { ProjectsNext } from "@/components/projects/projects-next";
import { StoriesTable } from "@/components/stories/stories-table";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { type Wait, Waits } from "@/components/ui/waits";
import { requireUser } from "@/lib/auth/current-user";
import { countryName } from "@/lib/geo/countries";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { endsSoon } from "@/lib/media/consent-covers";
import { listConsents } from "@/lib/media/queries";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";
import { signsFor } from "@/lib/people/policy";
import { STEPS } from "@/lib/projects/answers";
import { listProjects } from "@/lib/projects/queries";
import { listQueue } from "@/lib/reviews/queue-queries";
import { listStories } from "@/lib/stories/queries";
import { today } from "@/lib/today";

const SHOWN = 6;

export const generateMetadata = pageTitle("desk.places", "home");

export default async function Page({ params }: PageProps<"/[locale]/desk">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.desk.home(locale));
  const t = await getTranslations("desk.home");
  const waits = [
    ...(await storyWaits(actor, locale)),
    ...(await reviewWaits(actor, locale)),
    ...(await consentWaits(actor, locale)),
  ];
  return (
    <>
      <PageHead
        title={t("waiting", { count: waits.length })}
        lead={waits.length > 0 ? t("lead") : undefined}
        action={
          actor.memberships.length > 0 ? (
            <LinkButton href={paths.desk.begin(locale)}>{t("begin")}</LinkButton>
          ) : undefined
        }
      />
      {waits.length > 0 && <Waits label={t("waiting", { count: waits.length })} waits={waits} />}
      {actor.memberships.length > 0 && <Work actor={actor} locale={locale} />}
    </>
  );
}

/** What the libraries of this person have on the way; or, with nothing yet, the way to the first story. */
async function Work({ actor, locale }: { actor: Actor; locale: Locale }) {
  const [stories, projects] = await Promise.all([listStories(actor), listProjects(actor)]);
  const t = await getTranslations("overview");
  const home = await getTranslations("desk.home");
  if (stories.length === 0 && projects.length === 0) {
    const steps = STEPS.map((step) => ({ title: t(`steps.${step}Title`), text: t(`steps.${step}`) }));
    return (
      <Empty title={home("emptyTitle")} steps={steps}>
        {home("empty")}
      </Empty>
    );
  }
  return (
    <>
      {stories.length > 0 && (
        <section className="sec" aria-labelledby="stories">
          <SectionHead id="stories" title={t("stories")}>
            <Link href={paths.desk.stories(locale)}>{t("allStories")}</Link>
          </SectionHead>
          <StoriesTable stories={stories.slice(0, SHOWN)} locale={locale} />
        </section>
      )}
      {projects.length > 0 && (
        <section className="sec" aria-labelledby="projects">
          <SectionHead id="projects" title={t("projects")}>
            <Link href={paths.desk.projects(locale)}>{t("allProjects")}</Link>
          </SectionHead>
          <ProjectsNext projects={projects.slice(0, SHOWN)} locale={locale} />
        </section>
      )}
    </>
  );
}

async function storyWaits(actor: Actor, l: Locale): Promise<Wait[]> {
  const t = await getTranslations("desk");
  const common = await getTranslations("common");
  const format = await getFormatter();
  const signs = (story: { organisationId: string }) => signsFor(actor, story.organisationId);
  const all = await listStories(actor);
  const open = all.filter(
    (story) => story.state === "draft" || (story.state === "in_review" && story.wordsWait && signs(story)),
  );
  const rank = (story: (typeof open)[number]) => {
    if (story.state === "in_review") return 0;
    return story.signOffAskedAt && signs(story) ? 1 : story.round > 1 ? 2 : 3;
  };
  const old = all.filter(({ state, news }) => state === "published" && news !== "fresh");
  const waits = open
    .sort((a, b) => rank(a) - rank(b))
    .map((story): Wait => {
      const kind = (["words", "signOff", "returned", "draft"] as const)[rank(story)] ?? "draft";
      const place = kind === "words" ? paths.desk.wording : paths.desk.story;
      return {
        key: story.id,
        what: <bdi>{story.title || t("stories.untitled")}</bdi>,
        why: t(`home.${kind}`, { name: story.savedBy || common("formerMember") }),
        when: t("home.since", {
          date: format.dateTime(story.signOffAskedAt ?? story.savedAt, { dateStyle: "medium" }),
        }),
        action: (
          <LinkButton variant="second" href={place(l, story.id)}>
            {t(`home.${kind}Action`)}
          </LinkButton>
        ),
      };
    });
  return [...waits, ...old.map((story) => newsWait(story, l, t))];
}

/** A public story whose evidence has grown old. */
const newsWait = (
  { id, title, language, evidenceUntil }: Awaited<ReturnType<typeof listStories>>[number],
  l: Locale,
  t: Awaited<ReturnType<typeof getTranslations<"desk">>>,
): Wait => ({
  key: `news ${id}`,
  what: <bdi lang={language}>{title}</bdi>,
  why: t("home.news", { year: evidenceUntil?.slice(0, 4) ?? "" }),
  action: (
    <LinkButton variant="second" href={paths.desk.story(l, id)}>
      {t("home.newsAction")}
    </LinkButton>
  ),
});

async function reviewWaits(actor: Actor, l: Locale): Promise<Wait[]> {
  const t = await getTranslations("desk.home");
  const format = await getFormatter();
  const queue = await listQueue(actor, { page: 1 });
  const mine = queue.filter((row) => row.myReviewId && !row.myVerdict && row.state === "in_review");
  const waiting = queue.filter((row) => row.state === "submitted");
  const now = today();
  return [
    ...mine.map((row) => ({
      key: row.revisionId,
      what: row.organisation,
      why: t("review"),
      when: row.myDueOn
        ? t("due", { date: format.dateTime(new Date(row.myDueOn), { dateStyle: "medium" }) })
        : undefined,
      late: row.myDueOn !== null && row.myDueOn < now,
      action: (
        <LinkButton variant="second" href={paths.review.review(l, row.revisionId)}>
          {t("reviewAction")}
        </LinkButton>
      ),
    })),
    ...waiting.map((row) => ({
      key: row.revisionId,
      what: row.organisation,
      why: t("queue", { country: countryName(row.country, l) }),
      when: row.waitsSince
        ? t("since", { date: format.dateTime(row.waitsSince, { dateStyle: "medium" }) })
        : undefined,
      action: (
        <LinkButton variant="second" href={paths.review.review(l, row.revisionId)}>
          {t("queueAction")}
        </LinkButton>
      ),
    })),
  ];
}

async function consentWaits(actor: Actor, l: Locale): Promise<Wait[]> {
  const t = await getTranslations("desk.home");
  const format = await getFormatter();
  const ending = (await listConsents(actor)).filter((consent) => endsSoon(consent));
  return ending.map((consent) => ({
    key: consent.id,
    what: <bdi>{consent.person}</bdi>,
    why: t("consent", { person: consent.person }),
    when: consent.expiresOn
      ? t("due", { date: format.dateTime(new Date(consent.expiresOn), { dateStyle: "medium" }) })
      : undefined,
    action: (
      <LinkButton variant="second" href={paths.desk.consent(l, consent.id)}>
        {t("consentAction")}
      </LinkButton>
    ),
  }));
}
