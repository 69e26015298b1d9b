import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Cards } from "@/components/gallery/cards";
import { TargetTile } from "@/components/stories/goal-tiles";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { listPublications } from "@/lib/publications/gallery/public-queries";
import { officialGoalUrl } from "@/lib/sdg/goals";
import { goalOf, isTarget, targetKey, targetsOf } from "@/lib/sdg/targets";
import { NO_FILTERS, PAGE_SIZE } from "@/lib/search/filters";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Params = PageProps<"/[locale]/goals/[goal]/[target]">["params"];

async function targetOf(params: Params) {
  const { goal, target } = await params;
  return isTarget(target) && String(goalOf(target)) === goal ? target : notFound();
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  await pageLocale(params);
  const target = await targetOf(params);
  return {
    title: `${target} ${(await getTranslations("targets"))(targetKey(target))}`,
    alternates: { types: { "application/atom+xml": paths.data.feed({ target }) } },
  };
}

export default async function Page({ params }: PageProps<"/[locale]/goals/[goal]/[target]">) {
  const locale = await pageLocale(params);
  const target = await targetOf(params);
  const goal = goalOf(target);
  const { rows, total, found } = await listPublications({ ...NO_FILTERS, target: [target] });
  const t = await getTranslations("pages");
  const gallery = await getTranslations("gallery");
  const goals = await getTranslations("goals");
  const targets = await getTranslations("targets");
  const others = targetsOf(goal).filter((one) => one !== target && found.counts.target.of(one) > 0);
  return (
    <div className="wrap">
      <div className="pagehead">
        <p className="crumbs">
          <a href={paths.public.goals(locale)}>{t("byGoal")}</a> /{" "}
          <a href={paths.public.goal(locale, goal)}>
            {gallery("goalNamed", { goal, name: goals(String(goal)) })}
          </a>
        </p>
        <h1>
          <TargetTile target={target} /> {targets(targetKey(target))}
        </h1>
        <p>
          {t("ownTitles")} <a href={officialGoalUrl(goal)}>{t("official")}</a>
        </p>
      </div>
      <section aria-labelledby="target-stories">
        <div className="shead">
          <h2 id="target-stories">{gallery("count", { count: total })}</h2>
          {total > PAGE_SIZE && (
            <p>
              <a href={paths.public.stories(locale, { target })}>{t("allStories")}</a>
            </p>
          )}
        </div>
        {total === 0 ? <p>{t("noneOnTarget")}</p> : <Cards stories={rows} locale={locale} columns="three" />}
      </section>
      {others.length > 0 && (
        <section className="home-sec" aria-labelledby="other-targets">
          <div className="shead">
            <h2 id="other-targets">{t("otherTargets")}</h2>
          </div>
          <ul className="plain targets">
            {others.map((one) => (
              <li key={one} className="argued">
                <TargetTile target={one} />
                <a href={paths.public.target(locale, one)}>{targets(targetKey(one))}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
