import type { Page } from "@playwright/test";
import { breaches } from "../support/axe";
import { answerAll, aStoryInReview } from "../support/factories";
import { tellServer } from "../support/server";
import { aPageOf, aVisitor } from "../support/sign-in";
import { expect, test } from "../support/test";

/** A typo costs no round: the reviewer suggests wording, a lead decides, the reviewer confirms just the difference. */

async function suggest(page: Page, section: string, words: string, passage?: RegExp) {
  const form = page.getByRole("group").filter({ hasText: `Suggest wording for “${section}”` });
  await form.getByText(`Suggest wording for “${section}”`).click();
  if (passage) {
    const name = await form.getByRole("option", { name: passage }).textContent();
    await form.getByLabel("Which passage").selectOption(name ?? "");
  }
  await form.getByLabel("As it should read").fill(words);
  await form.getByLabel("Why").fill("Plainer");
  await form.getByRole("button", { name: "Keep the suggestion" }).click();
}

const expectAccessible = async (page: Page) => expect(await breaches(page)).toEqual([]);

test("a reviewer suggests wording, the lead accepts one, and the reviewer confirms just that", async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const made = await aStoryInReview({ country: "TKL", word: "lagoon" });
  await answerAll(made.reviewer, made.reviewId);
  await tellServer();
  const reviewer = await aPageOf(browser, made.reviewer);
  const lead = await aPageOf(browser, made.lead);

  await test.step("the reviewer writes two passages as they should read, and sends them", async () => {
    await reviewer.goto(`/en/review/${made.revision.id}`);
    await suggest(reviewer, "Title", "A title that says lagoons");
    await expect(reviewer.getByText("Your wording, not sent yet")).toHaveCount(1);
    await suggest(reviewer, "The change", "Many more can read", /More can read/);
    await expect(reviewer.getByText("Your wording, not sent yet")).toHaveCount(2);
    await expectAccessible(reviewer);
    await reviewer.getByRole("button", { name: "Send 2 suggestions to the library" }).click();
    await expect(reviewer.getByText("Wording, with the library")).toHaveCount(2);
  });

  await test.step("the lead finds them on top, accepts one and keeps the other", async () => {
    await lead.goto("/en/desk");
    await lead
      .getByRole("listitem")
      .filter({ hasText: "A reviewer suggests other wording." })
      .getByRole("link", { name: "See the suggestions" })
      .click();
    await expect(lead.getByRole("heading", { level: 1 })).toContainText("in 2 passages");
    await lead.getByRole("button", { name: "Send the answers" }).click();
    await expect(lead.getByRole("alert").filter({ hasText: "Answer at least one passage." })).toBeVisible();
    const title = lead.getByRole("group", { name: "Title" });
    await expect(title.locator("ins")).toHaveText("lagoons");
    await title.getByRole("radio", { name: "Accept" }).check();
    const claim = lead.getByRole("group", { name: "Claim 1" });
    await claim.getByRole("radio", { name: "Keep our words" }).check();
    await claim.getByLabel("A word to the reviewer").fill("We counted only some");
    await lead.getByRole("button", { name: "Take the words in and send it back" }).click();
    await expect(lead.getByText("Accept the licence, or leave the story as a draft.")).toBeVisible();
    await lead.getByRole("checkbox", { name: /I accept the licence/ }).check();
    await expectAccessible(lead);
    await lead.getByRole("button", { name: "Take the words in and send it back" }).click();
    await expect(lead.getByText("Wording, accepted")).toBeVisible();
    await expect(lead.getByText("Wording, declined")).toBeVisible();
  });

  await test.step("the reviewer sees just the difference, confirms it and approves", async () => {
    await reviewer.goto("/en/review");
    await reviewer
      .getByRole("row", { name: new RegExp(made.library.name) })
      .getByRole("link")
      .last()
      .click();
    const difference = reviewer.getByRole("region", { name: "What accepted wording changed" });
    await expect(difference.locator("ins")).toHaveText("lagoons");
    await expect(difference.locator("del")).toHaveText("lagoon");
    await expect(reviewer.getByText("The library: We counted only some")).toBeVisible();
    await expect(reviewer.getByText("5 of 5 criteria answered")).toBeVisible();
    await reviewer.getByRole("button", { name: "Approve the story" }).click();
    await expect(reviewer.getByRole("link", { name: "Confirm what accepted wording changed" })).toBeVisible();
    await expectAccessible(reviewer);
    await difference.getByRole("button", { name: "I have read this difference" }).click();
    await expect(difference.getByText("You have confirmed this difference.")).toBeVisible();
    await reviewer.getByRole("button", { name: "Approve the story" }).click();
    await reviewer.getByRole("button", { name: "See it as the library will" }).click();
    await reviewer.getByRole("button", { name: "Send it and approve the story" }).click();
    await expect(reviewer.getByText("You have given your verdict. Thank you.")).toBeVisible();
  });

  await test.step("the public story has the new words, and the old where they were kept", async () => {
    const visitor = await aVisitor(browser);
    await visitor.goto(`/en/stories/${made.story.slug}`);
    await expect(visitor.getByRole("heading", { level: 1, name: "A title that says lagoons" })).toBeVisible();
    await expect(visitor.getByText("More can read", { exact: true }).first()).toBeVisible();
  });
});
