import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HelpList } from "@/components/gallery/help-list";
import { POLICIES, type Policy, PolicyPage } from "@/components/gallery/policy-page";
import { WordsPage } from "@/components/gallery/words-page";
import { CRITERIA, EVIDENCE_KINDS } from "@/db/enums";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { listHelp } from "@/lib/people/help/public-queries";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

const PARTS = {
  evidence: ["finding", "kinds"],
  review: ["who", "how", "after"],
} as const;

async function pageOf(params: Promise<{ page: string }>) {
  const { page } = await params;
  const policy = (Object.keys(POLICIES) as Policy[]).find((one) => one === page);
  const words = (Object.keys(PARTS) as (keyof typeof PARTS)[]).find((one) => one === page);
  return policy ? { policy } : { words: words ?? notFound() };
}

export async function generateMetadata({ params }: PageProps<"/[locale]/about/[page]">): Promise<Metadata> {
  await pageLocale(params);
  const { policy, words } = await pageOf(params);
  const title = policy
    ? (await getTranslations("policies"))(`${policy}.title`)
    : (await getTranslations("pages"))(`${words}.title`);
  return { title };
}

export default async function Page({ params }: PageProps<"/[locale]/about/[page]">) {
  const locale = await pageLocale(params);
  const { policy, words: page } = await pageOf(params);
  if (policy) {
    return (
      <PolicyPage page={policy} locale={locale}>
        {policy === "security" && <SecurityContacts locale={locale} />}
      </PolicyPage>
    );
  }
  const words = await getTranslations("enums");
  const figures = await getTranslations("reviewing");
  return (
    <WordsPage page={page} parts={PARTS[page]}>
      {page === "evidence" && (
        <Terms
          terms={EVIDENCE_KINDS.map((kind) => [
            words(`evidenceKind.${kind}`),
            words(`evidenceExplained.${kind}`),
          ])}
        />
      )}
      {page === "review" && (
        <>
          <Terms
            terms={CRITERIA.map((criterion) => [
              words(`criterion.${criterion}`),
              words(`criterionAnchor.${criterion}`),
            ])}
          />
          <p>
            {figures.rich("link", {
              link: (text) => <a href={paths.public.aboutReviewing(locale)}>{text}</a>,
            })}
          </p>
        </>
      )}
    </WordsPage>
  );
}

async function SecurityContacts({ locale }: { locale: Locale }) {
  const [group] = (await listHelp(locale, "security")).filter(({ entries }) => entries.length > 0);
  return group ? <HelpList entries={group.entries} locale={locale} /> : null;
}

function Terms({ terms }: { terms: (readonly [string, string])[] }) {
  return (
    <dl className="terms">
      {terms.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
