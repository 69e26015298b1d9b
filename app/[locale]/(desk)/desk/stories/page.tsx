import { getTranslations } from "next-intl/server";
import { StoriesTable } from "@/components/stories/stories-table";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listStories } from "@/lib/stories/queries";

export const generateMetadata = pageTitle("desk.stories", "title");

export default async function Page({ params }: PageProps<"/[locale]/desk/stories">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.desk.stories(locale));
  const stories = await listStories(actor);
  const t = await getTranslations("desk.stories");
  const home = await getTranslations("desk.home");
  const begin = actor.memberships.length > 0 && (
    <LinkButton href={paths.desk.begin(locale)}>{home("begin")}</LinkButton>
  );
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} action={begin} />
      {stories.length === 0 && <Empty title={t("empty")}>{home("empty")}</Empty>}
      {stories.length > 0 && <StoriesTable stories={stories} locale={locale} />}
    </>
  );
}
