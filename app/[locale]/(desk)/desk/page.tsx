import { getFormatter, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { type Wait, Waits } from "@/components/ui/waits";
import { requireUser } from "@/lib/auth/current-user";
import { countryName } from "@/lib/geo/countries";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { listConsents } from "@/lib/media/queries";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";
import { signsFor } from "@/lib/people/policy";
import { listQueue } from "@/lib/reviews/queries";
import { listStories } from "@/lib/stories/queries";

const SOON_DAYS = 60;

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
      {waits.length === 0 && actor.memberships.length > 0 && (
        <Empty title={t("emptyTitle")}>{t("empty")}</Empty>
      )}
    </>
  );
}

async function storyWaits(actor: Actor, l: Locale): Promise<Wait[]> {
  const t = await getTranslations("desk");
  const format = await getFormatter();
  const drafts = (await listStories(actor)).filter((story) => story.state === "draft");
  const rank = (story: (typeof drafts)[number]) =>
    story.signOffAskedAt && signsFor(actor, story.organisationId) ? 0 : story.number > 1 ? 1 : 2;
  return drafts
    .sort((a, b) => rank(a) - rank(b))
    .map((story) => {
      const kind = (["signOff", "returned", "draft"] as const)[rank(story)] ?? "draft";
      return {
        key: story.id,
        what: <bdi>{story.title || t("stories.untitled")}</bdi>,
        why: t(`home.${kind}`, { name: story.savedBy }),
        when: t("home.since", {
          date: format.dateTime(story.signOffAskedAt ?? story.savedAt, { dateStyle: "medium" }),
        }),
        action: (
          <LinkButton variant="second" href={paths.desk.story(l, story.id)}>
            {t(`home.${kind}Action`)}
          </LinkButton>
        ),
      };
    });
}

async function reviewWaits(actor: Actor, l: Locale): Promise<Wait[]> {
  const t = await getTranslations("desk.home");
  const format = await getFormatter();
  const queue = await listQueue(actor);
  const mine = queue.filter((row) => row.myReviewId && !row.myVerdict && row.state === "in_review");
  const waiting = queue.filter((row) => row.state === "submitted");
  const today = new Date().toISOString().slice(0, 10);
  return [
    ...mine.map((row) => ({
      key: row.revisionId,
      what: row.organisation,
      why: t("review"),
      when: row.myDueOn
        ? t("due", { date: format.dateTime(new Date(row.myDueOn), { dateStyle: "medium" }) })
        : undefined,
      late: row.myDueOn !== null && row.myDueOn < today,
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
      when: row.submittedAt
        ? t("since", { date: format.dateTime(row.submittedAt, { dateStyle: "medium" }) })
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
  const today = new Date().toISOString().slice(0, 10);
  const soon = new Date(Date.now() + SOON_DAYS * 86_400_000).toISOString().slice(0, 10);
  const ending = (await listConsents(actor)).filter(
    (one) => !one.revokedAt && one.expiresOn && one.expiresOn >= today && one.expiresOn <= soon,
  );
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
