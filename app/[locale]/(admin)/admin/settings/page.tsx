import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SettingsForm } from "@/components/admin/settings-form";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { findSettings } from "@/lib/people/admin-queries";
import { settingsChange } from "@/lib/people/schema";

export const generateMetadata = pageTitle("admin.settings", "title");

export default async function Page({ params }: PageProps<"/[locale]/admin/settings">) {
  const locale = await pageLocale(params);
  const found = (await findSettings(await requireUser(locale))) ?? notFound();
  const t = await getTranslations("admin.settings");
  return (
    <>
      <PageHead title={t("title")} lead={(await getTranslations("house.settings"))("lead")} />
      <SettingsForm settings={settingsChange.strip().parse(found)} />
    </>
  );
}
