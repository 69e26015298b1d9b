import type { Page } from "@playwright/test";
import { expect, test } from "../support/test";

const VAN = "Along the library van’s route, nearly twice as many adults can read (sample)";
const titles = async (page: Page) =>
  (await page.getByRole("main").getByRole("article").getByRole("heading").allTextContents()).map((one) =>
    one.trim(),
  );
const box = (page: Page, name: RegExp) => page.getByRole("checkbox", { name });

/** The same with scripts and without: a visitor mistypes, narrows down, goes too far and is told what to leave out. */
async function search(page: Page) {
  await page.goto("/en/stories");
  const all = (await titles(page)).length;
  await page.getByLabel("Words").fill("libary van");
  await page.getByRole("button", { name: "Show stories" }).click();
  await expect(page).toHaveURL(/q=libary\+van/);
  await expect(page.getByText("No story holds “libary”. These hold “library”.")).toBeVisible();
  expect(await titles(page)).toContain(VAN);
  expect((await titles(page)).length).toBeLessThan(all);
  const card = page.getByRole("article").filter({ hasText: VAN });
  await expect(card.locator("mark").filter({ hasText: /^van$/ }).first()).toBeVisible();

  await box(page, /^Africa/).check();
  await page.getByLabel("Country", { exact: true }).selectOption("KEN");
  await page.getByRole("button", { name: "Show stories" }).click();
  await expect(page).toHaveURL(/region=africa/);
  await expect(box(page, /^Kenya/)).toBeChecked();
  await expect(page.getByRole("heading", { level: 2, name: /stor/ }).first()).toBeVisible();
  await page.getByRole("link", { name: "oldest" }).click();
  await expect(page).toHaveURL(/sort=oldest/);
  await expect(box(page, /^Kenya/)).toBeChecked();

  await page.goto(`${page.url()}&language=zu`);
  await expect(page.getByRole("heading", { name: "No stories" })).toBeVisible();
  await page.getByRole("link", { name: /without the choice under “Written in”/ }).click();
  await expect(page).not.toHaveURL(/language/);
  expect(await titles(page)).toContain(VAN);
  await page.getByRole("link", { name: /Kenya/ }).filter({ hasText: "(remove)" }).click();
  await expect(page).not.toHaveURL(/country/);
  await expect(box(page, /^Kenya/)).toBeHidden();
  await expect(box(page, /^Africa/)).toBeChecked();
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the gallery is searched and narrowed down", ({ page }) => search(page));
});

test("with JavaScript the page stays, and the address holds only what was chosen", async ({ page }) => {
  await search(page);
  await page.goto("/en/stories");
  await page.evaluate(() => Object.assign(window, { stays: true }));
  await box(page, /Quality education/).check();
  await page.getByRole("button", { name: "Show stories" }).click();
  await expect(page).toHaveURL(/\/en\/stories\?goal=4$/);
  await expect(page.getByRole("link", { name: /Goal 4/ })).toBeVisible();
  const french = page.getByRole("contentinfo").getByRole("link", { name: "Français" });
  await expect(french).toHaveAttribute("href", "/fr/stories?goal=4");
  await page.getByRole("link", { name: /Goal 4/ }).click();
  await expect(page).toHaveURL(/\/en\/stories$/);
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeFocused();
  await expect(french).toHaveAttribute("href", "/fr/stories");
  await page.goBack();
  await expect(box(page, /Quality education/)).toBeChecked();
  await expect(french).toHaveAttribute("href", "/fr/stories?goal=4");
  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL(/\/en\/stories$/);
  await expect(box(page, /Quality education/)).not.toBeChecked();
  expect(await page.evaluate(() => "stays" in window)).toBe(true);
});

test("odd filters are answered without an error of ours", async ({ request }) => {
  const odd = [
    "page=1000000000",
    `q=${"word ".repeat(500)}`,
    `q=${encodeURIComponent("!&|<->():*'\\\"")}`,
    Array.from({ length: 300 }, (_, at) => `country=${at}&goal=${at}`).join("&"),
    "q=%00&language=%00&organisation=%00",
    "q=a&q=b&sort=x&sort=y",
    "sort=oldest&page=-1",
  ];
  for (const query of odd) {
    const answer = await request.get(`/en/stories?${query}`);
    expect(answer.status(), query.slice(0, 60)).toBe(200);
    expect(await answer.text(), query.slice(0, 60)).toContain("Show stories");
  }
});
