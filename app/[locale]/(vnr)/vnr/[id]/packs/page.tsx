import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Fold } from "@/components/ui/fold";
import { BeginPackForm } from "@/components/vnr/packs/begin-pack-form";
import { RoundHead } from "@/components/vnr/round-head";
import { requireUser } from "@/lib/auth/current-user";
import { asLocale, NATIVE_NAMES } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listPacks } from "@/lib/vnr/pack/queries";

export const generateMetadata = pageTitle("packs", "title");

export default async function Page({ params }: PageProps<"/[locale]/vnr/[id]/packs">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.vnr.packs(locale, id));
  const round = (z.uuid().safeParse(id).success && (await listPacks(actor, id))) || notFound();
  const t = await getTranslations("packs");
  const { packs, status } = round;
  return (
    <>
      <RoundHead round={round} locale={locale} title={t("title")} lead={t("lead")} />
      {packs.length === 0 && <p>{t("none")}</p>}
      <ul className="plain">
        {packs.map((pack) => (
          <li key={pack.id}>
            <Link href={paths.vnr.pack(locale, pack.id)}>
              <bdi>{pack.title}</bdi>
            </Link>
            <span className="sub">
              {NATIVE_NAMES[asLocale(pack.locale)]} · {t("holds", { count: pack.draft.stories.length })} ·{" "}
              {t("builds", { count: pack.builds })}
            </span>
          </li>
        ))}
      </ul>
      {status !== "withdrawn" && (
        <Fold title={t("new")} open={packs.length === 0}>
          <BeginPackForm roundId={id} locale={locale} />
        </Fold>
      )}
    </>
  );
}
