import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { BuildItem } from "@/components/vnr/packs/build-item";
import { BuildPackButton } from "@/components/vnr/packs/build-pack-button";
import { PackForm } from "@/components/vnr/packs/pack-form";
import { RoundHead } from "@/components/vnr/round-head";
import { requireUser } from "@/lib/auth/current-user";
import { asLocale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findPack } from "@/lib/vnr/pack/queries";

export const generateMetadata = pageTitle("packs", "title");

export default async function Page({ params }: PageProps<"/[locale]/vnr/packs/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.vnr.pack(locale, id));
  const pack = (z.uuid().safeParse(id).success && (await findPack(actor, id))) || notFound();
  const t = await getTranslations("packs");
  const { round, builds, version, title, draft } = pack;
  return (
    <>
      <RoundHead round={round} locale={locale} title={<bdi>{title}</bdi>} lead={t("lead")} />
      <section aria-labelledby="holds">
        <h2 id="holds">{t("edit.title")}</h2>
        <PackForm
          id={id}
          version={version}
          values={{ title, locale: asLocale(pack.locale), draft }}
          stories={round.stories}
          activities={round.activities}
          messages={round.messages.map((one) => ({
            ...{ id: one.id, text: one.text, open: !one.agreed.complete },
          }))}
        />
      </section>
      <section aria-labelledby="builds">
        <h2 id="builds">{t("build.title")}</h2>
        <p>{t("build.lead")}</p>
        {round.status !== "withdrawn" && <BuildPackButton id={id} version={version} />}
        {builds.length === 0 && <p>{t("build.none")}</p>}
        {builds.map((build, index) => (
          <BuildItem key={build.id} build={build} open={index === 0} locale={locale} />
        ))}
      </section>
    </>
  );
}
