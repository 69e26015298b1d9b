import { getTranslations } from "next-intl/server";
import { Cards } from "@/components/gallery/cards";
import { GoalList } from "@/components/gallery/goal-list";
import { WorldMap } from "@/components/gallery/world-map";
import { Picture } from "@/components/stories/picture";
import { countryName } from "@/lib/geo/countries";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { countPublications } from "@/lib/publications/gallery/public-queries";
import { listNewest } from "@/lib/publications/public-queries";

export const dynamic = "force-static";

export default async function Page({ params }: PageProps<"/[locale]">) {
  const locale = await pageLocale(params);
  const [stories, counts] = await Promise.all([listNewest(9), countPublications()]);
  const t = await getTranslations("pages");
  const newest = stories.slice(0, 3);
  // The picture on top is not shown twice while an older story has one.
  const shown = [...stories.slice(3), ...newest].find((story) => story.photo);
  return (
    <div className="wrap">
      <section className="hero" aria-labelledby="home-title">
        <div>
          <h1 id="home-title">{t("homeTitle")}</h1>
          <search>
            <form className="find" action={paths.public.stories(locale)}>
              <label htmlFor="q">{t("searchStories")}</label>
              <div className="row">
                <input id="q" name="q" type="search" autoComplete="off" />
                <button className="btn" type="submit">
                  {t("search")}
                </button>
              </div>
              <p className="try">
                {t.rich("try", {
                  goal: (words) => <a href={paths.public.goal(locale, 4)}>{words}</a>,
                  target: (words) => <a href={paths.public.stories(locale, { target: "16.10" })}>{words}</a>,
                })}
              </p>
            </form>
          </search>
          <p className="count">
            {counts.total === 0
              ? t("noneYet")
              : t("counts", { stories: counts.total, countries: counts.country.size })}
          </p>
        </div>
        {shown?.photo && (
          <figure>
            <Picture
              photo={shown.photo}
              url={(id, width) => paths.public.photo(id, width, "webp")}
              avif={(id, width) => paths.public.photo(id, width, "avif")}
              sizes="(max-width: 62rem) 92vw, 28rem"
              eager
            />
            <figcaption>
              {t("from", { country: countryName(shown.countryCode, locale) })}{" "}
              <a href={paths.public.story(locale, shown.slug)} lang={shown.language} dir="auto">
                {shown.title}
              </a>
            </figcaption>
          </figure>
        )}
      </section>
      <section aria-labelledby="home-goals">
        <div className="shead">
          <h2 id="home-goals">{t("byGoal")}</h2>
          <p>{t("severalGoals")}</p>
        </div>
        <GoalList counts={counts.goal} locale={locale} />
      </section>
      <section className="home-sec" aria-labelledby="home-countries">
        <div className="shead">
          <h2 id="home-countries">{t("byCountry")}</h2>
          <p>
            <a href={paths.public.countries(locale)}>{t("allCountries")}</a>
          </p>
        </div>
        <WorldMap counts={counts.country} locale={locale} />
      </section>
      <section className="home-sec" aria-labelledby="home-newest">
        <div className="shead">
          <h2 id="home-newest">{t("newest")}</h2>
          <p>
            <a href={paths.public.stories(locale)}>{t("allStories")}</a>
          </p>
        </div>
        {newest.length === 0 ? (
          <p>{t("noneYet")}</p>
        ) : (
          <Cards stories={newest} locale={locale} columns="three" />
        )}
      </section>
    </div>
  );
}
