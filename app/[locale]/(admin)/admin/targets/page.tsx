import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TargetSelection } from "@/components/admin/target-selection";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { isAdmin } from "@/lib/people/policy";
import { listInformationTargets } from "@/lib/sdg/queries";

export const generateMetadata = pageTitle("aids.selection", "title");

export default async function Page({ params }: PageProps<"/[locale]/admin/targets">) {
  const locale = await pageLocale(params);
  if (!isAdmin(await requireUser(locale))) notFound();
  const t = await getTranslations("aids.selection");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <TargetSelection chosen={await listInformationTargets()} />
    </>
  );
}
