import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Empty } from "@/components/ui/empty";
import { Fold } from "@/components/ui/fold";
import { PageHead } from "@/components/ui/page-head";
import { UseToCheck } from "@/components/vnr/use-to-check";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listUsesToCheck } from "@/lib/vnr/use-queries";

export const generateMetadata = pageTitle("vnrUses", "check.title");

export default async function Page({ params }: PageProps<"/[locale]/review/uses">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.review.uses(locale));
  const uses = (await listUsesToCheck(actor)) ?? notFound();
  const waiting = uses.filter(({ state }) => state === "recorded");
  const checked = uses.filter(({ state }) => state === "checked");
  const t = await getTranslations("vnrUses.check");
  return (
    <>
      <PageHead title={t("heading", { count: waiting.length })} lead={t("lead")} />
      {uses.length === 0 && <Empty title={t("emptyTitle")}>{t("empty")}</Empty>}
      {waiting.map((use) => (
        <UseToCheck key={use.id} use={use} locale={locale} />
      ))}
      {checked.length > 0 && (
        <Fold title={t("checked")}>
          {checked.map((use) => (
            <UseToCheck key={use.id} use={use} locale={locale} />
          ))}
        </Fold>
      )}
    </>
  );
}
