import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Fold } from "@/components/ui/fold";
import { ActivityForm } from "@/components/vnr/activity-form";
import { ActivityItem } from "@/components/vnr/activity-item";
import { RoundHead } from "@/components/vnr/round-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listActivities } from "@/lib/vnr/activity-queries";

export const generateMetadata = pageTitle("vnr", "parts.activities");

export default async function Page({ params }: PageProps<"/[locale]/vnr/[id]/activities">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.vnr.activities(locale, id));
  const round = (z.uuid().safeParse(id).success && (await listActivities(actor, id))) || notFound();
  const t = await getTranslations("vnr");
  const words = await getTranslations("vnrActivities");
  const own = actor.memberships
    .filter(({ country }) => country === round.country)
    .map(({ organisationId, name }) => ({ id: organisationId, name }));
  const { activities, organisations, status } = round;
  return (
    <>
      <RoundHead round={round} locale={locale} title={t("parts.activities")} lead={words("lead")} />
      {activities.length === 0 && <p>{words("none")}</p>}
      {activities.map((activity) => (
        <ActivityItem key={activity.id} activity={activity} round={round} own={own} locale={locale} />
      ))}
      {status !== "withdrawn" && (
        <Fold title={words("new")} open={activities.length === 0}>
          <ActivityForm roundId={id} stored={null} organisations={organisations} />
        </Fold>
      )}
    </>
  );
}
