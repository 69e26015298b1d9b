import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HelpForm } from "@/components/admin/help-form";
import { HelpTools } from "@/components/admin/help-tools";
import { Fold } from "@/components/ui/fold";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { HELP_KINDS } from "@/db/enums";
import { requireUser } from "@/lib/auth/current-user";
import { inLanguage } from "@/lib/i18n/language-tag";
import { listLanguages } from "@/lib/i18n/languages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listHelpEntries } from "@/lib/people/help/queries";

export const generateMetadata = pageTitle("house.help", "title");

export default async function Page({ params }: PageProps<"/[locale]/admin/help">) {
  const locale = await pageLocale(params);
  const rows = (await listHelpEntries(await requireUser(locale, paths.admin.help(locale)))) ?? notFound();
  const languages = listLanguages(locale);
  const t = await getTranslations("house.help");
  const words = await getTranslations("enums");
  const empty = { kind: "contact", status: "to_confirm", checkedOn: "", link: "", email: "" } as const;
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        action={<a href={paths.public.help(locale)}>{(await getTranslations("policies.help"))("title")}</a>}
      />
      <Fold title={t("add")}>
        <HelpForm
          entry={null}
          languages={languages}
          values={{ ...empty, words: [{ language: locale, title: "", text: "" }] }}
        />
      </Fold>
      {rows.length === 0 && <p>{t("empty")}</p>}
      {HELP_KINDS.map((kind) => {
        const own = rows.filter((row) => row.kind === kind);
        return (
          own.length > 0 && (
            <section key={kind} className="sec" aria-labelledby={kind}>
              <SectionHead id={kind} title={words(`helpKind.${kind}`)} />
              {own.map((entry, index) => {
                const title = (inLanguage(entry.words, locale) ?? Object.values(entry.words)[0])?.title ?? "";
                return (
                  <Fold
                    key={entry.id}
                    title={
                      <span>
                        <bdi>{title}</bdi>
                        <small className="sub">{words(`helpState.${entry.status}`)}</small>
                      </span>
                    }
                  >
                    <HelpForm entry={entry} values={valuesOf(entry)} languages={languages} />
                    <HelpTools
                      id={entry.id}
                      version={entry.version}
                      title={title}
                      first={index === 0}
                      last={index === own.length - 1}
                    />
                  </Fold>
                );
              })}
            </section>
          )
        );
      })}
    </>
  );
}

/** A stored entry as its form begins with it. */
function valuesOf(entry: NonNullable<Awaited<ReturnType<typeof listHelpEntries>>>[number]) {
  const { kind, status, checkedOn, link, email, words } = entry;
  const rows = Object.entries(words).map(([language, { title, text }]) => ({ language, title, text }));
  return { kind, status, checkedOn: checkedOn ?? "", link, email, words: rows };
}
