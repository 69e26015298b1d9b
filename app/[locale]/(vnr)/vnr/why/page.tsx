import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { requireUser } from "@/lib/auth/current-user";
import { COUNTED_BY_IFLA } from "@/lib/counted-by-ifla";
import { formatTag } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { workspacesOf } from "@/lib/vnr/policy";

export const generateMetadata = pageTitle("vnrWhy", "title");

const GAINS = ["seen", "known", "cite", "together"] as const;
const BRINGS = ["heritage", "information", "places", "evidence"] as const;
const BEGIN = ["round", "contact", "letter"] as const;

export default async function Page({ params }: PageProps<"/[locale]/vnr/why">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.vnr.why(locale));
  if (workspacesOf(actor).length === 0) notFound();
  const t = await getTranslations("vnrWhy");
  const percent = new Intl.NumberFormat(formatTag(locale), { style: "percent", maximumFractionDigits: 1 });
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <section className="sec reasons" aria-labelledby="gains">
        <SectionHead id="gains" title={t("gains.title")} />
        <ul>
          {GAINS.map((one) => (
            <li key={one}>{t(`gains.${one}`)}</li>
          ))}
        </ul>
      </section>
      <section className="sec reasons" aria-labelledby="brings">
        <SectionHead id="brings" title={t("brings.title")} />
        <ul>
          {BRINGS.map((one) => (
            <li key={one}>{t(`brings.${one}`)}</li>
          ))}
        </ul>
      </section>
      <section className="sec" aria-labelledby="known">
        <SectionHead id="known" title={t("known.title")} />
        <p>{t("known.lead")}</p>
        <Table
          labelledBy="known"
          columns={[{ label: t("known.year") }, { label: t("known.share") }, { label: t("known.source") }]}
        >
          {COUNTED_BY_IFLA.map(({ year, share, source, of }) => (
            <tr key={year}>
              <RowHead>{year}</RowHead>
              <Cell label={t("known.share")}>
                {share === null ? t("known.third") : percent.format(share)}
              </Cell>
              <Cell label={t("known.source")}>
                <a href={source} rel="noreferrer">
                  {t("known.report", { year: String(of) })}
                </a>
              </Cell>
            </tr>
          ))}
        </Table>
        <p>{t.rich("known.here", { link: (words) => <a href={paths.public.uses(locale)}>{words}</a> })}</p>
      </section>
      <section className="sec reasons" aria-labelledby="begin">
        <SectionHead id="begin" title={t("begin.title")} />
        <ol>
          {BEGIN.map((one) => (
            <li key={one}>{t(`begin.${one}`)}</li>
          ))}
        </ol>
        <div className="btns">
          <LinkButton href={paths.vnr.home(locale)}>{t("begin.go")}</LinkButton>
        </div>
      </section>
    </>
  );
}
