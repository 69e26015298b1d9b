import type { Page } from "@playwright/test";
import { unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { breaches } from "../support/axe";
import { anEditor, aPublishedStory } from "../support/factories";
import { signIn } from "../support/sign-in";
import { sitemapPaths } from "../support/sitemap";
import { expect, test } from "../support/test";

/** axe on every page, in a language that runs each way: public ones from the sitemap, private ones by their links. */

/** An address with its ids and words left out. */
const kindOf = (path: string) =>
  path
    .replace(/(stories|organisations|collections|gone)\/[a-z0-9-]+$/, "$1/:slug")
    .replace(/\/coverage\?.*/, "/coverage")
    .replace(/figures\/[a-z_.0-9]+$/, "figures/:slot")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id")
    .replace(/\/(\d+|\d+\.\w+|[A-Z]{3})$/, "/:code");
/** One page of each kind is enough. */
const ofEachKind = (paths: string[]) =>
  [...Map.groupBy(new Set(paths), kindOf).values()].flatMap((all) => all.slice(0, 1));
/** Private pages that one person was already shown: the next one walks through them to what is theirs alone. */
const looked = new Set<string>();

const TAKEN_DOWN = { reason: "harm_feared" as const, privateReason: "", hideTitle: false };

test.describe.configure({ timeout: 300_000 });

for (const locale of ["en", "ar"]) {
  // Colours are the same in every language.
  for (const colorScheme of locale === "en" ? (["light", "dark"] as const) : (["light"] as const)) {
    test(`public pages, ${locale}, ${colorScheme}`, async ({ page, request }) => {
      await page.emulateMedia({ colorScheme });
      const listed = await sitemapPaths(request);
      const { story } = await aPublishedStory();
      await unpublishStory(await anEditor(), { id: story.id, ...TAKEN_DOWN });
      const mine = listed.filter((path) => path.split("/")[1] === locale);
      const more = ["stories?goal=4&q=library", "stories?q=nothingatall", "stories/none", "sign-in"];
      const found: string[] = [];
      for (const path of [
        ...ofEachKind(mine),
        ...more.map((path) => `/${locale}/${path}`),
        `/${locale}/gone/${story.slug}`,
      ]) {
        await page.goto(path);
        found.push(...(await breaches(page)));
      }
      expect(found).toEqual([]);
    });
  }

  for (const who of [
    "author@ke.example",
    "lead@pt.example",
    "reviewer@example.org",
    "editor@example.org",
    "admin@example.org",
  ]) {
    test(`private pages of ${who}, ${locale}`, async ({ page }) => {
      await signIn(page, who, locale);
      const asked = new Set<string>();
      const found: string[] = [];
      const home = new URL(page.url()).pathname;
      const known = [home, `/${locale}/account`];
      for (let path = known[0]; path; path = ofEachKind(known).find((one) => !asked.has(one))) {
        asked.add(path);
        await page.goto(path);
        if (!looked.has(kindOf(path))) found.push(...(await breaches(page)));
        looked.add(kindOf(path));
        known.push(...(await privateLinks(page, locale)));
      }
      expect(asked.size).toBeGreaterThan(1);
      expect(found).toEqual([]);
    });
  }
}

async function privateLinks(page: Page, locale: string): Promise<string[]> {
  const links = page.locator("a[href^='/']");
  const all = await links.evaluateAll((found) => found.map((one) => one.getAttribute("href") ?? ""));
  return all.filter((path) => new RegExp(`^/${locale}/(desk|review|admin|vnr|account)`).test(path));
}
