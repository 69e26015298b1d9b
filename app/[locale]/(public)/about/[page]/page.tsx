import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WordsPage } from "@/components/gallery/words-page";
import { CRITERIA, EVIDENCE_KINDS } from "@/db/enums";
import { pageLocale } from "@/lib/i18n/page-locale";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

const PARTS = {
  evidence: ["finding", "kinds"],
  review: ["who", "how", "after"],
  accessibility: ["how", "tell"],
  privacy: ["visitors", "people", "shown"],
} as const;

async function pageOf(params: Promise<{ page: string }>) {
  const { page } = await params;
  return (Object.keys(PARTS) as (keyof typeof PARTS)[]).find((one) => one === page) ?? notFound();
}

export async function generateMetadata({ params }: PageProps<"/[locale]/about/[page]">): Promise<Metadata> {
  await pageLocale(params);
  const page = await pageOf(params);
  return { title: (await getTranslations("pages"))(`${page}.title`) };
}

export default async function Page({ params }: PageProps<"/[locale]/about/[page]">) {
  await pageLocale(params);
  const page = await pageOf(params);
  const words = await getTranslations("enums");
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
        <Terms
          terms={CRITERIA.map((criterion) => [
            words(`criterion.${criterion}`),
            words(`criterionAnchor.${criterion}`),
          ])}
        />
      )}
    </WordsPage>
  );
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
