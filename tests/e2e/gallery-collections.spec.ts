import { unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { anEditor, aPublishedStory } from "../support/factories";
import { signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

test("an editor gathers stories into a collection, puts them in order and shows it; a visitor reads it", async ({
  page,
  browser,
}) => {
  const first = await aPublishedStory({ word: "breadfruit", country: "SLB" });
  const second = await aPublishedStory({ word: "mangroves", country: "SLB" });
  const visitor = await (await browser.newContext()).newPage();
  await signIn(page, "editor@example.org");
  await page.goto("/en/review/collections");
  await page.getByText("Begin a collection").click();
  await page.getByLabel("Title", { exact: true }).fill("Islands that read");
  await page.getByLabel("Words", { exact: false }).first().fill("Two stories from the Solomon Islands.");
  await page.getByRole("button", { name: "Add a story" }).click();
  await page.getByLabel("Story 1").fill("none-of-this-name");
  await page.getByRole("button", { name: "Begin it" }).click();
  await expect(page.getByText("No story is public at this address.").first()).toBeVisible();
  await page.getByLabel("Story 1").fill(first.story.slug);
  await page.getByRole("button", { name: "Add a story" }).click();
  await page.getByLabel("Story 2").fill(new URL(`/fr/stories/${second.story.slug}`, page.url()).href);
  await page.getByRole("button", { name: "Begin it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Islands that read" })).toBeVisible();
  expect((await visitor.goto("/en/collections/islands-that-read"))?.status()).toBe(404);

  await page.getByRole("button", { name: "Move story 2 up" }).click();
  await page.getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("button", { name: "Publish it" }).click();
  await expect(page.getByRole("link", { name: "Open the public page" })).toBeVisible();

  await visitor.goto("/en/collections");
  await visitor.getByRole("link", { name: "Islands that read" }).click();
  const titles = visitor.getByRole("article").getByRole("heading");
  await expect(titles).toHaveText([/mangroves/, /breadfruit/]);
  const reason = { reason: "library_wish" as const, privateReason: "", hideTitle: false };
  await unpublishStory(await anEditor(), { id: second.story.id, ...reason });
  await page.reload();
  await expect(page.getByText("One of its stories is not public now")).toBeVisible();
  await page.getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await visitor.reload();
  await expect(titles).toHaveText([/breadfruit/]);

  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page).toHaveURL(/\/review\/collections$/);
  expect((await visitor.reload())?.status()).toBe(404);
  await visitor.context().close();
});
