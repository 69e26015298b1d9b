import type { Locator, Page } from "@playwright/test";
import { aLibrary } from "../support/factories";
import { aPageOf } from "../support/sign-in";
import { expect, test } from "../support/test";

/** From nothing to a draft with the required answers alone: at most twenty, each with one sentence of help. */

test("the guided path asks at most twenty answers, says so, and explains each", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await aPageOf(browser, (await aLibrary()).author);
  await expect(page.getByRole("heading", { name: "Your first story" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Begin a story" }).click();
  let answers = 0;

  /** Gives one required answer: its field is explained, and does not say "(optional)". */
  async function answer(field: Locator, give: (field: Locator) => Promise<unknown>) {
    await expect(field).toHaveAccessibleDescription(/\w+ \w+/);
    await expect(field).not.toHaveAccessibleName(/optional/);
    await give(field);
    answers += 1;
  }
  const text = (value: string) => (field: Locator) => field.fill(value);
  const choose = (value: string) => (field: Locator) => field.selectOption(value);
  const stands = (name: string) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await stands("Which project is it?");
  await answer(page.getByLabel("Name of the project"), text("Weather at the quay"));
  await answer(page.getByLabel("From", { exact: true }), text("2023-01-09"));
  await answer(page.getByLabel("Group", { exact: true }), choose("rural"));
  await answer(page.getByLabel("How many people"), text("240"));
  await page.getByRole("button", { name: "Save and go on" }).click();

  await stands("How was it evaluated?");
  expect(await said(page)).toEqual([4, 17]);
  await answer(page.getByLabel("Name of the evaluation"), text("Reading test"));
  await answerGroup(page, "How was it found out?", /^Before and after/);
  await answer(page.getByLabel("Who evaluated?"), choose("own_staff"));
  await answer(page.getByLabel("From", { exact: true }), text("2023-02-01"));
  await answer(page.getByLabel("To", { exact: true }), text("2024-02-01"));
  await answer(page.getByLabel("How many people or records?"), text("120"));
  await answer(page.getByLabel("Name one limit"), text("No comparison group"));
  await page.getByRole("button", { name: "Save and go on" }).click();

  await stands("What did the evaluation find?");
  expect(await said(page)).toEqual([11, 17]);
  await answerGroup(page, "What is it?", /^A figure/);
  await answer(page.getByLabel("What was measured?"), text("of fishers can read the bulletin"));
  await answer(page.getByLabel("Result"), text("72"));
  await answer(page.getByLabel("How many people or records?"), text("120"));
  await page.getByRole("button", { name: "Save and go on to the story" }).click();

  await stands("What will the story say?");
  expect(await said(page)).toEqual([15, 17]);
  await answer(page.getByLabel("A first title"), text("Fishers read the weather bulletin"));
  await answer(page.getByLabel("Written in"), choose("en"));
  await page.getByRole("button", { name: "Open the draft" }).click();
  await stands("Fishers read the weather bulletin");
  expect(answers).toBe(17);

  /** One of several, under a legend that is explained. */
  async function answerGroup(on: Page, legend: string, choice: RegExp) {
    const group = on.getByRole("group", { name: legend }).or(on.getByRole("radiogroup", { name: legend }));
    await expect(group.locator(".help").first()).toBeVisible();
    await group.getByRole("radio", { name: choice }).check();
    answers += 1;
  }
});

/** "Answers so far: 4 of 17." */
async function said(page: Page): Promise<number[]> {
  const words = await page.getByText(/^.*Answers so far: \d+ of \d+/).textContent();
  return [...(words?.match(/so far: (\d+) of (\d+)/) ?? [])].slice(1).map(Number);
}
