import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { OpenDataTerms } from "@/components/gallery/open-data-terms";
import { BENEFICIARY_GROUPS, EVIDENCE_KINDS } from "@/db/enums";
import { pageLocale } from "@/lib/i18n/page-locale";
import { RATES } from "@/lib/open-data/answer";
import { PROBLEMS } from "@/lib/open-data/problem";
import { paths } from "@/lib/paths";
import { FILTERS } from "@/lib/publications/open-data/parameters";

export const dynamic = "force-static";

type Props = PageProps<"/[locale]/about/data">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("openData");
  return { title: t("title"), description: t("lead") };
}

const ADDRESSES = {
  stories: paths.api.stories(),
  story: paths.api.story("{slug}"),
  goals: paths.api.goals,
  countries: paths.api.countries,
  openapi: paths.api.description,
  csv: paths.data.stories("csv"),
  jsonl: paths.data.stories("jsonl"),
  feed: paths.data.feed(),
  harvest: paths.data.harvest,
  card: "/data/stories/{slug}/card.png",
  paper: "/data/stories/{slug}/one-page-{en,fr,ar}.pdf",
  citation: "/data/stories/{slug}/citation.{bib,ris,json}",
  country: "/data/countries/{ISO3}.{csv,json,xlsx}",
  uses: paths.public.usesTable,
} as const;

/** What opens in a browser as it stands. */
const isWhole = (address: string) => !address.includes("{") && address !== ADDRESSES.harvest;

const keys = <Key extends string>(of: Record<Key, unknown>) => Object.keys(of) as Key[];

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations("openData");
  const values = {
    ...{ stranger: RATES.stranger, named: RATES.named },
    ...{ kinds: EVIDENCE_KINDS.join(", "), groups: BENEFICIARY_GROUPS.join(", ") },
  };
  const link = (words: ReactNode) => (
    <a href={`https://creativecommons.org/licenses/by/4.0/deed.${locale}`} rel="license">
      {words}
    </a>
  );
  return (
    <div className="wrap">
      <div className="pagehead">
        <p className="crumbs">
          <a href={paths.public.about(locale)}>{(await getTranslations("vnrUses.public"))("aboutUs")}</a>
        </p>
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <div className="prose">
        <section>
          <h2>{t("addresses.title")}</h2>
          <OpenDataTerms
            terms={keys(ADDRESSES).map((key) => ({
              term: ADDRESSES[key],
              text: t(`addresses.${key}`),
              ...(isWhole(ADDRESSES[key]) ? { href: ADDRESSES[key] } : {}),
            }))}
          />
        </section>
        <section>
          <h2>{t("filters.title")}</h2>
          <p>{t("filters.lead")}</p>
          <OpenDataTerms
            terms={keys(FILTERS).map((key) => ({ term: key, text: t(`filters.${key}`, values) }))}
          />
        </section>
        {(["licence", "people", "limits", "again"] as const).map((part) => (
          <section key={part}>
            <h2>{t(`rules.${part}.title`)}</h2>
            <p>{t.rich(`rules.${part}.text`, { ...values, link })}</p>
          </section>
        ))}
        <section>
          <h2>{t("problems.title")}</h2>
          <p>{t("problems.lead")}</p>
          <OpenDataTerms
            terms={keys(PROBLEMS).map((key) => ({ id: key, term: key, text: t(`problems.${key}`) }))}
          />
        </section>
      </div>
    </div>
  );
}
