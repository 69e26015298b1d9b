import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { anEditor, aPublishedStory } from "../support/factories";
import { signIn } from "../support/sign-in";

/** axe on every page, in a language that runs each way: public ones from the sitemap, private ones by their links. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds at the width of a desk, and whether the page still fits a phone. */
async function breaches(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const path = new URL(page.url()).pathname;
  await page.setViewportSize({ width: 390, height: 844 });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize({ width: 1280, height: 720 });
  const found = violations.map(
    ({ id, nodes }) =>
      `${path}: ${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(" | ")}`,
  );
  return wider > 0 ? [...found, `${path}: ${wider} px wider than a phone`] : found;
}

/** Some pages of each kind are enough; a kind is an address with its ids and words left out. */
function ofEachKind(paths: string[], most: number) {
  const kinds = Map.groupBy(new Set(paths), (path) =>
    path
      .replace(/(stories|organisations|gone)\/[a-z0-9-]+$/, "$1/:slug")
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id")
      .replace(/\/(\d+|[A-Z]{3})$/, "/:code"),
  );
  return [...kinds.values()].flatMap((all) => all.slice(0, most));
}

const TAKEN_DOWN = { reason: "harm_feared" as const, privateReason: "", hideTitle: false };

test.describe.configure({ timeout: 300_000 });

for (const locale of ["en", "ar"]) {
  // Colours are the same in every language.
  for (const colorScheme of locale === "en" ? (["light", "dark"] as const) : (["light"] as const)) {
    test(`public pages, ${locale}, ${colorScheme}`, async ({ page, request }) => {
      await page.emulateMedia({ colorScheme });
      const sitemap = await (await request.get("/sitemap.xml")).text();
      const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
        ([, url]) => new URL(url ?? "").pathname,
      );
      const { story } = await aPublishedStory();
      await unpublishStory(await anEditor(), { id: story.id, ...TAKEN_DOWN });
      const mine = listed.filter((path) => path.split("/")[1] === locale);
      const more = ["stories?goal=4&q=library", "stories?q=nothingatall", "stories/none", "sign-in"];
      const found: string[] = [];
      for (const path of [
        ...ofEachKind(mine, 2),
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
      for (
        let path = known[0];
        path;
        path = ofEachKind(known, locale === "en" ? 2 : 1).find((one) => !asked.has(one))
      ) {
        asked.add(path);
        await page.goto(path);
        found.push(...(await breaches(page)));
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
