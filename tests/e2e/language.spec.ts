import { aReadyStory } from "../support/factories";
import { aPageOf } from "../support/sign-in";
import { expect, test } from "../support/test";

/** Another language keeps the page, on both sides of the sign-in; Arabic turns it around. */

test("on the desk the page, its section and the person's words stay", async ({ browser }) => {
  const { author, story } = await aReadyStory();
  const page = await aPageOf(browser, author);
  await page.goto(`/en/desk/stories/${story.id}?section=need`);
  await page.getByText("Menu", { exact: true }).click();
  await page.getByRole("banner").getByRole("link", { name: "العربية" }).click();
  await expect(page).toHaveURL(new RegExp(`/ar/desk/stories/${story.id}\\?section=need$`));
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const need = page.getByRole("textbox", { name: "الحاجة" });
  await expect(need).toContainText("word39");
  await expect(need).toHaveAttribute("dir", "ltr");
  const [list, text] = [page.getByRole("navigation", { name: "أقسام القصة" }), need];
  expect((await list.boundingBox())?.x).toBeGreaterThan((await text.boundingBox())?.x ?? Number.NaN);
  await page.goto("/ar/desk/projects");
  await page.locator("summary:visible", { hasText: "العربية" }).click();
  await page.getByRole("banner").getByRole("link", { name: "Français" }).click();
  await expect(page).toHaveURL(/\/fr\/desk\/projects$/);
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(page.getByRole("heading", { level: 1, name: "Projets" })).toBeVisible();
});

test("on a public story the header's switch leads to the same story, with its own direction kept", async ({
  page,
}) => {
  await page.goto("/en/stories?language=en");
  await page.getByRole("main").getByRole("article").getByRole("link").first().click();
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  const { pathname } = new URL(page.url());
  await page.getByRole("contentinfo").getByRole("link", { name: "العربية" }).click();
  await expect(page).toHaveURL(new RegExp(`${pathname.replace("/en/", "/ar/")}$`));
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(title ?? "");
  await expect(heading).toHaveAttribute("dir", "ltr");
});
