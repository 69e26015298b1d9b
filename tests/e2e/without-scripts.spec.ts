import { unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { anEditor, aPublishedStory } from "../support/factories";
import { tellServer } from "../support/server";
import { sitemapPaths } from "../support/sitemap";
import { expect, test } from "../support/test";

/** Every kind of public page says what it holds with scripts switched off. */

test.use({ javaScriptEnabled: false });

test("every page of the sitemap shows its heading and its way on", async ({ page, request }) => {
  test.setTimeout(120_000);
  const paths = await sitemapPaths(request);
  const kinds = Map.groupBy(
    paths.filter((path) => path.startsWith("/en")),
    (path) => path.replace(/(stories|organisations|goals|countries|about)\/[^/]+$/, "$1/:one"),
  );
  expect(kinds.size).toBeGreaterThan(7);
  for (const [path] of kinds.values()) {
    await page.goto(path ?? "");
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link"), path).toHaveCount(4);
    await expect(page.getByRole("contentinfo").getByRole("link", { name: "Français" }), path).toBeVisible();
  }
});

test("a country is chosen, the pages are turned, and what is gone answers 410 in words", async ({ page }) => {
  const { story } = await aPublishedStory({ country: "WSM", word: "lagoon" });
  await tellServer();
  await page.goto("/en/stories");
  await page.getByLabel("Country", { exact: true }).selectOption("WSM");
  await page.getByRole("button", { name: "Show stories" }).click();
  await expect(page).toHaveURL(/country=WSM/);
  await page.getByRole("link", { name: "A title that says lagoon" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A title that says lagoon" })).toBeVisible();
  await unpublishStory(await anEditor(), {
    id: story.id,
    reason: "harm_feared",
    privateReason: "",
    hideTitle: false,
  });
  await tellServer();
  expect((await page.reload())?.status()).toBe(410);
  await expect(
    page.getByRole("heading", { level: 1, name: "This story is not public any more" }),
  ).toBeVisible();
  await expect(page.getByText("It might have harmed someone.")).toBeVisible();
});

test("a visitor of a private page is led to the sign-in, which says how accounts are given", async ({
  page,
}) => {
  await page.goto("/fr/desk/stories");
  await expect(page).toHaveURL(/\/fr\/sign-in/);
  await expect(page.getByLabel("Adresse")).toBeVisible();
});
