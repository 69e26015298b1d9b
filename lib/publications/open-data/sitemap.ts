import { listProfileChanges, listProfiled } from "@/lib/countries/public-queries";
import { asLocale, LOCALES, type Locale } from "@/lib/i18n/locales";
import { element, emptyElement } from "@/lib/open-data/xml";
import { paths } from "@/lib/paths";
import { GOALS } from "@/lib/sdg/goals";
import {
  listChangedCollections,
  listChangedSets,
  listStoriesOfPart,
  listStoryParts,
} from "./sitemap-queries";
import { at } from "./story";

/** A thing with a page in every locale; `own`: the locale it is written in, where that is known. */
type Entry = { path: (locale: Locale) => string; changed?: string | undefined; own?: Locale };

/** Addresses in one part (https://www.sitemaps.org allows 50,000). */
const MOST = 10_000;
/** Each story has an address in every locale. */
const storiesIn = (most: number) => Math.floor(most / LOCALES.length);

const to = paths.public;
const PAGES = [
  ...[
    to.home,
    to.stories,
    to.goals,
    to.countries,
    to.collections,
    to.about,
    to.aboutEvidence,
    to.aboutReview,
    to.aboutReviewing,
    to.uses,
  ],
  ...[to.aboutData, to.aboutAccessibility, to.aboutPrivacy, to.aboutWriting, to.terms, to.security, to.help],
];

/** The parts that are not stories: each has few addresses. */
const SETS = {
  pages: async () => PAGES.map((path): Entry => ({ path: (locale) => path(locale) })),
  goals: async () => {
    const { goals, gone } = await listChangedSets();
    return GOALS.map((goal): Entry => {
      const changed = latest(goals.get(String(goal)), gone.goals.get(String(goal)));
      return { path: (l) => to.goal(l, goal), changed };
    });
  },
  targets: async () =>
    [...(await listChangedSets()).targets].map(
      ([target, changed]): Entry => ({ path: (l) => to.target(l, target), changed }),
    ),
  collections: async () =>
    (await listChangedCollections()).map(
      ({ key, changed }): Entry => ({ path: (l) => to.collection(l, key), changed }),
    ),
  countries: async () => {
    const [{ countries, gone }, profiled, profiles] = await Promise.all([
      listChangedSets(),
      listProfiled(),
      listProfileChanges(),
    ]);
    return [...new Set([...countries.keys(), ...profiled])].map((iso3): Entry => {
      const changed = latest(countries.get(iso3), gone.countries.get(iso3), profiles.get(iso3));
      return { path: (l) => to.country(l, iso3), changed };
    });
  },
  organisations: async () =>
    [...(await listChangedSets()).organisations].map(
      ([slug, changed]): Entry => ({ path: (l) => to.organisation(l, slug), changed }),
    ),
} as const;

const isSet = (name: string): name is keyof typeof SETS => Object.hasOwn(SETS, name);

/** Where all parts are, each with its last change. */
export async function sitemapIndex(most = MOST): Promise<string> {
  const names = Object.keys(SETS) as (keyof typeof SETS)[];
  const filled = await Promise.all(names.map(async (name) => ({ name, entries: await SETS[name]() })));
  const sets = filled
    .filter(({ entries }) => entries.length > 0)
    .map(({ name, entries }) => ({
      name: `${name}.xml`,
      changed: latest(...entries.map(({ changed }) => changed)),
    }));
  const stories = (await listStoryParts(storiesIn(most))).map(({ changed }, index) => ({
    ...{ name: `stories-${index + 1}.xml`, changed },
  }));
  const parts = [...sets, ...stories].map(
    ({ name, changed = "" }) =>
      `<sitemap>${element("loc", at(paths.sitemap(name)))}${element("lastmod", changed)}</sitemap>\n`,
  );
  return `${XML}<sitemapindex xmlns="${SCHEMA}">\n${parts.join("")}</sitemapindex>\n`;
}

/** One part by its name, such as `stories-2.xml`; null where there is none. */
export async function sitemapPart(file: string, most = MOST): Promise<string | null> {
  const [, name = "", number = ""] = /^([a-z]+)(?:-([1-9]\d{0,4}))?\.xml$/.exec(file) ?? [];
  const entries = isSet(name) && !number ? await SETS[name]() : await storiesOf(name, Number(number), most);
  if (!entries?.length) return null;
  return `${XML}<urlset xmlns="${SCHEMA}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.map(urls).join("")}</urlset>\n`;
}

async function storiesOf(name: string, part: number, most: number): Promise<Entry[] | null> {
  if (name !== "stories" || part === 0) return null;
  const rows = await listStoriesOfPart(part, storiesIn(most));
  if (rows.length === 0) return null;
  return rows.map(({ slug, language, changed }) => ({
    ...{ path: (locale: Locale) => to.story(locale, slug), changed, own: asLocale(language) },
  }));
}

/** The last of these changes, of those that are known. */
const latest = (...dates: (string | undefined)[]): string | undefined =>
  dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);

/** The address in every locale, each with all of them (https://developers.google.com/search/docs/specialty/international/localized-versions). */
function urls({ path, changed = "", own = "en" }: Entry): string {
  const link = (hreflang: string, locale: Locale) =>
    emptyElement("xhtml:link", { rel: "alternate", hreflang, href: at(path(locale)) });
  const others = LOCALES.map((locale) => link(locale, locale)).join("") + link("x-default", own);
  return LOCALES.map(
    (locale) => `<url>${element("loc", at(path(locale)))}${element("lastmod", changed)}${others}</url>\n`,
  ).join("");
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";
