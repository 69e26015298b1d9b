import type { Browser, Page } from "@playwright/test";
import { anEditor, aPublishedStory, aReviewer } from "../support/factories";
import { tellServer } from "../support/server";
import { aPageOf, aVisitor } from "../support/sign-in";
import { expect, test } from "../support/test";

/** What happens to a public story afterwards, and what a visitor sees of it. */

/** A published story of a country that no other test fills, with a visitor who has just read it. */
async function readByAVisitor(browser: Browser, word: string) {
  const published = await aPublishedStory({ country: "MUS", word });
  await tellServer();
  const visitor = await aVisitor(browser);
  const address = `/en/stories/${published.story.slug}`;
  expect((await visitor.goto(address))?.status()).toBe(200);
  await expect(visitor.getByRole("heading", { level: 1, name: `A title that says ${word}` })).toBeVisible();
  return { ...published, visitor, address };
}

async function expectGone(visitor: Page, address: string, reason: string) {
  const answer = await visitor.goto(address);
  expect(answer?.status()).toBe(410);
  await expect(
    visitor.getByRole("heading", { level: 1, name: "This story is not public any more" }),
  ).toBeVisible();
  await expect(visitor.getByText(reason)).toBeVisible();
  await visitor.getByRole("main").getByRole("link", { name: "All stories" }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: "Stories" })).toBeVisible();
}

test("a lead withdraws a story: it is gone at once, and the address says why", async ({ browser }) => {
  test.setTimeout(120_000);
  const { lead, author, story, visitor, address } = await readByAVisitor(browser, "wharf");
  const page = await aPageOf(browser, lead);
  await page.goto(`/en/desk/stories/${story.id}`);
  await page.getByRole("button", { name: "Withdraw the story" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("cannot be put back");
  await dialog.getByLabel("What visitors read").selectOption("The library wished so.");
  await dialog.getByLabel("Why, for your organisation and the editors").fill("quokkaprivate");
  await dialog.getByRole("checkbox", { name: "Hide the title too" }).check();
  await dialog.getByRole("button", { name: "Withdraw it now" }).click();
  await expect(page.getByText("The library took it back. You may begin a new version.")).toBeVisible();

  await test.step("a visitor finds neither story, title nor private reason", async () => {
    await expectGone(visitor, address, "The library wished so.");
    await visitor.goto(address);
    await expect(visitor.getByText("wharf")).toHaveCount(0);
    await expect(visitor.getByText("quokkaprivate")).toHaveCount(0);
    await visitor.goto("/en/stories?country=MUS");
    await expect(visitor.getByRole("link", { name: "A title that says wharf" })).toHaveCount(0);
  });

  await test.step("the library begins the next version from the same words", async () => {
    const writing = await aPageOf(browser, author);
    await writing.goto(`/en/desk/stories/${story.id}`);
    await expect(writing.getByRole("button", { name: "Withdraw the story" })).toHaveCount(0);
    await writing.getByRole("button", { name: "Begin the next version" }).click();
    await expect(writing.getByText("Round 2")).toBeVisible();
    await expect(writing.getByRole("textbox", { name: "Title" })).toHaveValue("A title that says wharf");
  });
});

test("while the next version is written, the public one stays as it is", async ({ browser }) => {
  const { author, story, visitor, address } = await readByAVisitor(browser, "pier");
  const page = await aPageOf(browser, author);
  await page.goto(`/en/desk/stories/${story.id}`);
  await page.getByRole("button", { name: "Begin the next version" }).click();
  const title = page.getByRole("textbox", { name: "Title" });
  await title.fill("A quite different title of the next version");
  await expect(page.getByText(/^Saved /)).toBeVisible();
  await visitor.goto(address);
  await expect(visitor.getByRole("heading", { level: 1, name: "A title that says pier" })).toBeVisible();
  await expect(visitor.getByText("quite different")).toHaveCount(0);
});

test("an editor takes a story down and puts it back", async ({ browser }) => {
  test.setTimeout(120_000);
  const { visitor, address } = await readByAVisitor(browser, "buoy");
  const page = await aPageOf(browser, await anEditor());
  await page.goto("/en/review/published");
  const row = page.getByRole("group").filter({ hasText: "A title that says buoy" });
  await row.getByText("A title that says buoy").click();
  await row.getByLabel("What visitors read").selectOption("An error was found.");
  await row.getByLabel("Why, for the organisation and the editors").fill("quokkaprivate");
  await row.getByRole("button", { name: "Take it off the public pages" }).click();
  await expect(row.getByText("Unpublished")).toBeVisible();
  await expectGone(visitor, address, "An error was found.");
  await row.getByRole("button", { name: "Put it back" }).click();
  await expect(row.getByText("Published", { exact: true })).toBeVisible();
  expect((await visitor.goto(address))?.status()).toBe(200);
});

test("who edits no story finds no list of what is public", async ({ browser }) => {
  const page = await aPageOf(browser, await aReviewer());
  expect((await page.goto("/en/review/published"))?.status()).toBe(404);
});
