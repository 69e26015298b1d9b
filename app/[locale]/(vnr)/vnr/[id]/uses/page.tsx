import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Fold } from "@/components/ui/fold";
import { RoundHead } from "@/components/vnr/round-head";
import { UseForm } from "@/components/vnr/use-form";
import { UseItem } from "@/components/vnr/use-item";
import { requireUser } from "@/lib/auth/current-user";
import { listLanguages } from "@/lib/i18n/languages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listUses } from "@/lib/vnr/use-queries";

export const generateMetadata = pageTitle("vnr", "parts.uses");

export default async function Page({ params }: PageProps<"/[locale]/vnr/[id]/uses">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.vnr.uses(locale, id));
  const round = (z.uuid().safeParse(id).success && (await listUses(actor, id))) || notFound();
  const t = await getTranslations("vnrUses");
  const title = await getTranslations("vnr.parts");
  const choices = { stories: round.stories, languages: listLanguages(locale) };
  return (
    <>
      <RoundHead round={round} locale={locale} title={title("uses")} lead={t("lead")} />
      {round.uses.length === 0 && <p>{t("none")}</p>}
      {round.uses.map((use) => (
        <UseItem key={use.id} use={use} {...choices} />
      ))}
      <Fold title={t("new")} open={round.uses.length === 0}>
        <UseForm roundId={id} stored={null} {...choices} />
      </Fold>
    </>
  );
}
