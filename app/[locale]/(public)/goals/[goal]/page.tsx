import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Cards } from "@/components/gallery/cards";
import { TargetTile } from "@/components/stories/goal-tiles";
import { formatTag } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { countPublications, listPublications } from "@/lib/publications/gallery/public-queries";
import { isGoal, officialGoalUrl } from "@/lib/sdg/goals";
import { targetKey, targetsOf } from "@/lib/sdg/targets";
import { NO_FILTERS, PAGE_SIZE } from "@/lib/search/filters";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

async function goalOf(params: Promise<{ goal: string }>) {
  const { goal } = await params;
  const number = /^\d{1,2}$/.test(goal) ? Number(goal) : 0;
  return isGoal(number) && String(number) === goal ? number : notFound();
}

export async function generateMetadata({ params }: PageProps<"/[locale]/goals/[goal]">): Promise<Metadata> {
  await pageLocale(params);
  const goal = await goalOf(params);
  return {
    title: `${goal}. ${(await getTranslations("goals"))(String(goal))}`,
    alternates: { types: { "application/atom+xml": paths.data.feed({ goal }) } },
  };
}

export default async function Page({ params }: PageProps<"/[locale]/goals/[goal]">) {
  const locale = await pageLocale(params);
  const goal = await goalOf(params);
  const [{ rows, total }, counts] = await Promise.all([
    listPublications({ ...NO_FILTERS, goal: [goal] }),
    countPublications(),
  ]);
  const t = await getTranslations("pages");
  const gallery = await getTranslations("gallery");
  const goals = await getTranslations("goals");
  const targets = await getTranslations("targets");
  const number = new Intl.NumberFormat(formatTag(locale));
  return (
    <div className="wrap">
      <div className="pagehead">
        <p className="crumbs">
          <a href={paths.public.goals(locale)}>{t("byGoal")}</a>
        </p>
        <h1>
          <span className={`tile g${goal}`}>{number.format(goal)}</span> {goals(String(goal))}
        </h1>
        <p>
          <a href={officialGoalUrl(goal)}>{t("official")}</a>
        </p>
      </div>
      <section aria-labelledby="targets">
        <div className="shead">
          <h2 id="targets">{t("targets")}</h2>
          <p>{t("ownTitles")}</p>
        </div>
        <ul className="plain targets">
          {targetsOf(goal).map((target) => {
            const count = counts.target.get(target) ?? 0;
            const words = targets(targetKey(target));
            return (
              <li key={target} className="argued">
                <TargetTile target={target} />
                <span>
                  {count > 0 ? <a href={paths.public.target(locale, target)}>{words}</a> : words}{" "}
                  <span className="n">{count > 0 && gallery("count", { count })}</span>
                </span>
              </li>
            );
          })}
        </ul>
      </section>
      <section className="home-sec" aria-labelledby="goal-stories">
        <div className="shead">
          <h2 id="goal-stories">{gallery("count", { count: total })}</h2>
          {total > PAGE_SIZE && (
            <p>
              <a href={paths.public.stories(locale, { goal })}>{t("allStories")}</a>
            </p>
          )}
        </div>
        {total === 0 ? <p>{t("noneYet")}</p> : <Cards stories={rows} locale={locale} columns="three" />}
      </section>
    </div>
  );
}
