import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Dots of the map lie where their countries do; the list beside them is their equivalent (WCAG 2.5.8, exception). */
const DOT = /^<a href="[^"]*\/countries\/[A-Z]{3}" aria-label=/;

/** What axe finds at the width of a desk, and whether the page has a title of its own and still fits a phone. */
export async function breaches(page: Page) {
  const isHome = /^\/[a-z]{2}$/.test(new URL(page.url()).pathname);
  await expect(page).toHaveTitle(isHome ? /\S/ : /\S · SDG Stories$/);
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: RULES, resultTypes: ["violations"] })
    .analyze();
  const path = new URL(page.url()).pathname;
  await page.setViewportSize({ width: 390, height: 844 });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize({ width: 1280, height: 720 });
  const told = violations
    .map(({ id, nodes }) => ({
      id,
      nodes: id === "target-size" ? nodes.filter(({ html }) => !DOT.test(html)) : nodes,
    }))
    .filter(({ nodes }) => nodes.length > 0);
  const found = told.map(
    ({ id, nodes }) =>
      `${path}: ${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(" | ")}`,
  );
  return wider > 0 ? [...found, `${path}: ${wider} px wider than a phone`] : found;
}
