import { getTranslations } from "next-intl/server";
import type { PlaceGroup } from "@/components/layout/places";
import { profilesOf } from "@/lib/countries/policy";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";
import { editsAny, isAdmin, isEditor, isJudge } from "@/lib/people/policy";
import { workspacesOf } from "@/lib/vnr/policy";
import { type Waits, waitingIn } from "./waiting-of";

/** The places of a person, each with what waits there for them: all is counted at once. */
export async function placesOf(actor: Actor, l: Locale): Promise<PlaceGroup[]> {
  const waits = await waitingIn(actor);
  const t = await getTranslations("desk.places");
  const outbox = await getTranslations("outbox");
  const targets = await getTranslations("aids.selection");
  const years = await getTranslations("vnrYears");
  const review = await getTranslations("vnr");
  const words = (count: number) => (count ? t("open", { count }) : undefined);
  const groups: PlaceGroup[] = [];
  if (actor.memberships.length > 0 || actor.sponsored.length > 0) {
    groups.push({
      label: t("library"),
      places: [
        { href: paths.desk.home(l), label: t("home"), exact: true },
        { href: paths.desk.projects(l), label: t("projects") },
        {
          href: paths.desk.stories(l),
          label: t("stories"),
          count: words(waits.stories),
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
    const profile = await getTranslations("reviewers.profile");
    const published = await getTranslations("review.published");
    groups.push({
      label: t("reviewing"),
      places: [
        {
          href: paths.review.queue(l),
          label: t("queue"),
          count: words(waits.queue),
        },
        { href: paths.review.profile(l), label: profile("title") },
        ...(isEditor(actor) ? [{ href: paths.desk.countries(l), label: t("profiles") }] : []),
        ...(editsAny(actor)
          ? [{ href: paths.review.published(l), label: published("title") }, await reportsOf(waits, l)]
          : []),
        ...(isEditor(actor) ? await ofEditors(waits, l) : []),
      ],
    });
  }
  const unattended = {
    href: paths.admin.waiting(l),
    label: t("waiting"),
    count: words(waits.left),
  };
  if (editsAny(actor) && !isAdmin(actor)) groups.push({ label: t("house"), places: [unattended] });
  if (isAdmin(actor)) {
    groups.push({
      label: t("house"),
      places: [
        { href: paths.admin.organisations(l), label: t("organisations") },
        { href: paths.admin.people(l), label: t("people") },
        {
          href: paths.admin.joins(l),
          label: t("joins"),
          count: words(waits.joins),
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
async function reportsOf({ reports }: Waits, l: Locale) {
  const t = await getTranslations("desk.places");
  const words = await getTranslations("reports.list");
  return {
    href: paths.review.reports(l),
    label: words("title"),
    count: reports ? t("open", { count: reports }) : undefined,
  };
}

async function ofEditors(waits: Waits, l: Locale) {
  const t = await getTranslations("desk.places");
  const uses = await getTranslations("vnrUses.check");
  const countries = await getTranslations("vnrOverview");
  const figures = await getTranslations("reviewing");
  const collections = await getTranslations("collections");
  return [
    {
      href: paths.review.uses(l),
      label: uses("title"),
      count: waits.uses ? t("open", { count: waits.uses }) : undefined,
    },
    { href: paths.review.countries(l), label: countries("title") },
    { href: paths.review.figures(l), label: figures("title") },
    { href: paths.review.collections(l), label: collections("title") },
  ];
}
