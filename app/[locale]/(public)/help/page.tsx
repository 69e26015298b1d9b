import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HelpList } from "@/components/gallery/help-list";
import { pageLocale } from "@/lib/i18n/page-locale";
import { listHelp } from "@/lib/people/help/public-queries";

export const dynamic = "force-static";

export async function generateMetadata({ params }: PageProps<"/[locale]/help">): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("policies"))("help.title") };
}

export default async function Page({ params }: PageProps<"/[locale]/help">) {
  const locale = await pageLocale(params);
  const groups = await listHelp(locale);
  const t = await getTranslations("policies.help");
  return (
    <div className="wrap">
      <div className="pagehead">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <div className="prose">
        {groups.map(
          ({ kind, entries }) =>
            (entries.length > 0 || kind === "contact") && (
              <section key={kind} aria-labelledby={kind}>
                <h2 id={kind}>{t(kind)}</h2>
                {entries.length > 0 ? <HelpList entries={entries} locale={locale} /> : <p>{t("empty")}</p>}
              </section>
            ),
        )}
        {(["begin", "problem"] as const).map((part) => (
          <section key={part}>
            <h2>{t(`${part}.title`)}</h2>
            <p>{t(`${part}.text`)}</p>
          </section>
        ))}
      </div>
    </div>
  );
}
