import "@/app/styles/desk.css";
import { NextIntlClientProvider, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DeskFrame } from "@/components/layout/desk-frame";
import type { PlaceGroup } from "@/components/layout/places";
import { signOutAction } from "@/lib/auth/actions";
import { requireUser } from "@/lib/auth/current-user";
import { env } from "@/lib/env";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { type Namespace, pickMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";
import { isAdmin, isEditor, isReviewer } from "@/lib/people/policy";
import { listQueue } from "@/lib/reviews/queries";
import { countStories } from "@/lib/stories/queries";

const CLIENT_MESSAGES: Namespace[] = [
  "common",
  "layout",
  "enums",
  "editor",
  "evidence",
  "story",
  "review",
  "desk",
  "admin",
  "account",
  "refusals",
  "targets",
  "goals",
];

/** The frame of every private page: who is here, which places they have, and what waits in each. */
export async function PrivateLayout({ locale, children }: { locale: Locale; children: ReactNode }) {
  const actor = await requireUser(locale);
  const groups = await placesOf(actor, locale);
  const [membership] = actor.memberships;
  return (
    <NextIntlClientProvider locale={formatTag(locale)} messages={pickMessages(locale, CLIENT_MESSAGES)}>
      <DeskFrame
        locale={locale}
        person={actor.name}
        where={membership?.name}
        groups={groups}
        signOut={<SignOut locale={locale} />}
        sample={env().EMBEDDED_DATABASE === "1" && env().SAMPLE_WORLD === "1"}
      >
        {children}
      </DeskFrame>
    </NextIntlClientProvider>
  );
}

function SignOut({ locale }: { locale: Locale }) {
  const t = useTranslations("account");
  return (
    <form action={signOutAction}>
      <input type="hidden" name="locale" value={locale} />
      <button type="submit" className="btn plain">
        {t("signOut")}
      </button>
    </form>
  );
}

async function placesOf(actor: Actor, l: Locale): Promise<PlaceGroup[]> {
  const t = await getTranslations("desk.places");
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
            ]
          : []),
      ],
    });
  }
  if (isReviewer(actor) || isEditor(actor)) {
    const queue = await listQueue(actor);
    groups.push({
      label: t("reviewing"),
      places: [
        {
          href: paths.review.queue(l),
          label: t("queue"),
          count: queue.length ? t("open", { count: queue.length }) : undefined,
        },
      ],
    });
  }
  if (isAdmin(actor)) {
    groups.push({
      label: t("house"),
      places: [
        { href: paths.admin.organisations(l), label: t("organisations") },
        { href: paths.admin.people(l), label: t("people") },
        { href: paths.admin.settings(l), label: t("settings") },
        { href: paths.admin.audit(l), label: t("audit") },
      ],
    });
  }
  return groups;
}
