import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AskForm } from "@/components/vnr/ask-form";
import { CoverageFilters } from "@/components/vnr/coverage-filter";
import { CoverageLists } from "@/components/vnr/coverage-lists";
import { HeritageGuide } from "@/components/vnr/heritage-guide";
import { ProjectsWithoutStory } from "@/components/vnr/projects-without-story";
import { RoundHead } from "@/components/vnr/round-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { goalOf, targetKey } from "@/lib/sdg/targets";
import { countStates, coverageOf, matches } from "@/lib/vnr/coverage";
import { findCoverage } from "@/lib/vnr/coverage-queries";
import { coverageQuery } from "@/lib/vnr/message-schema";

export const generateMetadata = pageTitle("vnr", "parts.coverage");

export default async function Page({ params, searchParams }: PageProps<"/[locale]/vnr/[id]/coverage">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const { state, goal, ask } = coverageQuery.parse(await searchParams);
  const actor = await requireUser(locale, paths.vnr.coverage(locale, id));
  const coverage = (z.uuid().safeParse(id).success && (await findCoverage(actor, id))) || notFound();
  const t = await getTranslations("vnr");
  const words = await getTranslations("vnrCoverage");
  const titles = await getTranslations("targets");
  const all = coverageOf(coverage.items);
  const counts = countStates(all);
  const rows = [...all]
    .map(([target, items]) => ({ target, items }))
    .filter(({ target, items }) => (!goal || goalOf(target) === goal) && (!state || matches(items, state)));
  const query = { state, goal: goal?.toString() };
  const going = coverage.status !== "withdrawn";
  return (
    <>
      <RoundHead
        round={coverage}
        locale={locale}
        title={t("parts.coverage")}
        lead={words("lead", { count: all.size - counts.nothing })}
      />
      <CoverageFilters roundId={id} state={state} goal={goal} counts={counts} locale={locale} />
      {ask && going && (
        <AskForm
          roundId={id}
          target={ask}
          title={titles(targetKey(ask))}
          libraries={coverage.libraries.map(({ id: library, name, kind }) => ({ id: library, name, kind }))}
          close={paths.vnr.coverage(locale, id, query)}
        />
      )}
      <CoverageLists
        rows={rows}
        coverage={coverage}
        chosen={Boolean(goal || state)}
        askAt={(target) => `${paths.vnr.coverage(locale, id, { ...query, ask: target })}#ask`}
        locale={locale}
      >
        <HeritageGuide />
      </CoverageLists>
      <ProjectsWithoutStory projects={coverage.without} locale={locale} />
      <p className="quietly">{words("seen")}</p>
    </>
  );
}
