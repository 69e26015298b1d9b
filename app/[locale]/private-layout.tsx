import "@/app/styles/desk.css";
import "@/app/styles/account.css";
import "@/app/styles/notices.css";
import "@/app/styles/people.css";
import { NextIntlClientProvider, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DeskFrame } from "@/components/layout/desk-frame";
import type { PlaceGroup } from "@/components/layout/places";
import { PersonProvider } from "@/components/people/person-context";
import { ProofProvider } from "@/components/proof-provider";
import { LeftBehind } from "@/components/stories/kept/left-behind";
import { SignOutButton } from "@/components/stories/kept/sign-out-button";
import { Band } from "@/components/ui/band";
import { LinkButton } from "@/components/ui/button";
import { requireSession } from "@/lib/auth/current-user";
import { profilesOf } from "@/lib/countries/policy";
import { env } from "@/lib/env";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { type MessagePart, pickMessages } from "@/lib/i18n/messages";
import { countUnread } from "@/lib/notices/queries";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";
import { countJoinRequests } from "@/lib/people/join-queries";
import { editsAny, isAdmin, isEditor, isJudge } from "@/lib/people/policy";
import { countQueue } from "@/lib/reviews/queue-queries";
import { countReports } from "@/lib/reviews/report-queries";
import { countWaiting } from "@/lib/reviews/waiting-queries";
import { countStories } from "@/lib/stories/queries";
import { workspacesOf } from "@/lib/vnr/policy";
import { countUsesToCheck } from "@/lib/vnr/use-queries";

/** What components in the browser say in every private place; each place adds what is its own. */
const CLIENT_MESSAGES: MessagePart[] = ["common", "enums", "refusals", "writing", "access", "account"];

type Props = {
  locale: Locale /** Messages of this place alone. */;
  own?: MessagePart[];
  children: ReactNode;
};

/** The frame of every private page: who is here, which places they have, and what waits in each. */
export async function PrivateLayout({ locale, own = [], children }: Props) {
  const { actor, factors, needsFactor } = await requireSession(locale);
  const groups = await placesOf(actor, locale);
  const [membership] = actor.memberships;
  return (
    <NextIntlClientProvider
      locale={formatTag(locale)}
      messages={pickMessages(locale, [...CLIENT_MESSAGES, ...own])}
    >
      <PersonProvider id={actor.id}>
        <DeskFrame
          locale={locale}
          person={actor.name}
          where={membership?.name}
          groups={groups}
          unread={await countUnread(actor)}
          signOut={<SignOutButton locale={locale} />}
          sample={env().EMBEDDED_DATABASE === "1" && env().SAMPLE_WORLD === "1"}
        >
          {needsFactor && <FactorNeeded locale={locale} />}
          <LeftBehind locale={locale} />
          <ProofProvider factors={factors}>{children}</ProofProvider>
        </DeskFrame>
      </PersonProvider>
    </NextIntlClientProvider>
  );
}

/** An editor or admin without a second factor is neither until they have one. */
function FactorNeeded({ locale }: { locale: Locale }) {
  const t = useTranslations("access.needed");
  const setUp = (
    <LinkButton href={paths.accountSecurity(locale)} variant="second">
      {t("setUp")}
    </LinkButton>
  );
  return (
    <Band title={t("title")} actions={setUp}>
      {t("why")}
    </Band>
  );
}

async function placesOf(actor: Actor, l: Locale): Promise<PlaceGroup[]> {
  const t = await getTranslations("desk.places");
  const outbox = await getTranslations("outbox");
  const targets = await getTranslations("aids.selection");
  const years = await getTranslations("vnrYears");
  const review = await getTranslations("vnr");
  const groups: PlaceGroup[] = [];
  if (actor.memberships.length > 0 || actor.sponsored.length > 0) {
    const stories = await countStories(actor);
    groups.push({
      label: t("library"),
      places: [
        { href: paths.desk.home(l), label: t("home"), exact: true },
        { href: paths.desk.projects(l), label: t("projects") },
        {
          href: paths.desk.stories(l),
          label: t("stories"),
          count: stories.open ? t("open", { count: stories.open }) : undefined,
        },
        ...(actor.memberships.length > 0
          ? [
              { href: paths.desk.photos(l), label: t("photos") },
              { href: paths.desk.consents(l), label: t("consents") },
              { href: paths.desk.deleted(l), label: t("deleted") },
            ]
          : []),
        ...(actor.memberships.some(({ role }) => role === "lead")
          ? [{ href: paths.desk.members(l), label: t("members") }]
          : []),
        ...(profilesOf(actor).length > 0 && !isEditor(actor)
          ? [{ href: paths.desk.countries(l), label: t("profile") }]
          : []),
        ...(workspacesOf(actor).length > 0 ? [{ href: paths.vnr.home(l), label: review("title") }] : []),
      ],
    });
  }
  if (isJudge(actor)) {
    const waiting = await countQueue(actor);
    const profile = await getTranslations("reviewers.profile");
    groups.push({
      label: t("reviewing"),
      places: [
        {
          href: paths.review.queue(l),
          label: t("queue"),
          count: waiting ? t("open", { count: waiting }) : undefined,
        },
        { href: paths.review.profile(l), label: profile("title") },
        ...(isEditor(actor) ? [{ href: paths.desk.countries(l), label: t("profiles") }] : []),
        ...(editsAny(actor) ? [await reportsOf(actor, l)] : []),
        ...(isEditor(actor) ? await ofEditors(actor, l) : []),
      ],
    });
  }
  const waiting = await countWaiting(actor);
  const unattended = {
    href: paths.admin.waiting(l),
    label: t("waiting"),
    count: waiting ? t("open", { count: waiting }) : undefined,
  };
  if (editsAny(actor) && !isAdmin(actor)) groups.push({ label: t("house"), places: [unattended] });
  if (isAdmin(actor)) {
    const joins = await countJoinRequests(actor);
    groups.push({
      label: t("house"),
      places: [
        { href: paths.admin.organisations(l), label: t("organisations") },
        { href: paths.admin.people(l), label: t("people") },
        {
          href: paths.admin.joins(l),
          label: t("joins"),
          count: joins ? t("open", { count: joins }) : undefined,
        },
        unattended,
        { href: paths.admin.settings(l), label: t("settings") },
        { href: paths.admin.targets(l), label: targets("title") },
        { href: paths.admin.vnrYears(l), label: years("keep") },
        { href: paths.admin.help(l), label: t("help") },
        { href: paths.admin.outbox(l), label: outbox("title") },
        { href: paths.admin.audit(l), label: t("audit") },
      ],
    });
  }
  return groups;
}

/** What visitors reported of the stories that this person edits. */
async function reportsOf(actor: Actor, l: Locale) {
  const t = await getTranslations("desk.places");
  const reports = await getTranslations("reports.list");
  const reported = await countReports(actor);
  return {
    href: paths.review.reports(l),
    label: reports("title"),
    count: reported ? t("open", { count: reported }) : undefined,
  };
}

async function ofEditors(actor: Actor, l: Locale) {
  const t = await getTranslations("desk.places");
  const uses = await getTranslations("vnrUses.check");
  const countries = await getTranslations("vnrOverview");
  const figures = await getTranslations("reviewing");
  const collections = await getTranslations("collections");
  const count = await countUsesToCheck(actor);
  return [
    {
      href: paths.review.uses(l),
      label: uses("title"),
      count: count ? t("open", { count }) : undefined,
    },
    { href: paths.review.countries(l), label: countries("title") },
    { href: paths.review.figures(l), label: figures("title") },
    { href: paths.review.collections(l), label: collections("title") },
  ];
}
