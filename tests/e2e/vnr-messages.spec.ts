import type { Locator, Page } from "@playwright/test";
import { breaches } from "../support/axe";
import { aReadyStory } from "../support/factories";
import { aPageOf } from "../support/sign-in";
import { expect, test } from "../support/test";
import { aRound, aWorkspace, type Workspace } from "../support/vnr";
import { aMessage, anActivity } from "../support/vnr-parts";

/** A national library and an association agree on what they say, with what stands behind it, and see what is missing. */
const COUNTRY = "ZWE";
let place: Workspace;
test.beforeAll(async () => {
  place = await aWorkspace(COUNTRY);
});
const aRoundAt = async (part: string) => `/en/vnr/${(await aRound(place.lead, COUNTRY)).id}/${part}`;
const fold = (within: Page | Locator, title: string | RegExp) => within.locator("summary").getByText(title);

test("a message from the offered start is agreed by both, opened by a change, and spoken about", async ({
  browser,
}) => {
  const address = await aRoundAt("messages");
  const library = await aPageOf(browser, place.lead);
  await library.goto(address);
  await expect(library.getByRole("heading", { level: 1, name: "Messages" })).toBeVisible();
  await library.getByRole("button", { name: "Begin with this text" }).click();
  await expect(library.getByLabel("Message", { exact: true })).toHaveValue(/agency of development/);
  await expect(library.getByLabel("Target", { exact: true })).toHaveValue("16.10");
  await library.getByRole("button", { name: "Add the message" }).click();
  const message = library.getByRole("article", { name: "Message 1" });
  await expect(message.getByText("agency of development")).toBeVisible();
  await expect(message.getByText("Said by both")).toBeVisible();
  await expect(library.getByRole("button", { name: "Begin with this text" })).toBeHidden();
  await message.getByRole("button", { name: "Agree for the national library" }).click();
  await expect(message.getByText("Agreed by the national library", { exact: true })).toBeVisible();
  await expect(message.getByText("The association has not agreed to this text yet.")).toBeVisible();

  const association = await aPageOf(browser, place.partner);
  await association.goto(address);
  const theirs = association.getByRole("article", { name: "Message 1" });
  await theirs.getByRole("button", { name: "Agree for the association" }).click();
  await expect(theirs.getByText("Agreed by both", { exact: true })).toBeVisible();
  expect(await breaches(association)).toEqual([]);

  await fold(theirs, "Change message 1").click();
  await theirs.getByLabel("Message", { exact: true }).fill("Libraries reach whom nobody else reaches.");
  await theirs.getByRole("button", { name: "Save the message" }).click();
  await expect(theirs.getByText("Open", { exact: true })).toBeVisible();
  await fold(theirs, "Comments: none yet").click();
  await theirs.getByLabel("Your comment").fill("Shorter, so that it is remembered");
  await theirs.getByRole("button", { name: "Add the comment" }).click();
  await expect(fold(theirs, "One comment")).toBeVisible();

  // The library still has the old text before it: agreeing to that is refused, and the new one is shown.
  await message.getByRole("button", { name: "Take the agreement of the national library back" }).waitFor();
  await library.reload();
  await expect(message.getByText("whom nobody else reaches")).toBeVisible();
  await fold(message, "One comment").click();
  await expect(message.getByText("Shorter, so that it is remembered")).toBeVisible();
  await expect(message.getByText(place.partner.name).first()).toBeVisible();
  expect(await breaches(library)).toEqual([]);

  await fold(library, "Write a message").click();
  const form = library.locator("main form").last();
  await form.getByLabel("Message", { exact: true }).fill("Our written heritage is kept and counted.");
  await form.getByLabel("Goal").selectOption("11");
  await form.getByRole("button", { name: "Add the message" }).click();
  const second = library.getByRole("article", { name: "Message 2" });
  await expect(second.getByText("heritage is kept")).toBeVisible();
  await second.getByRole("button", { name: "Move up" }).click();
  await expect(message.getByText("heritage is kept")).toBeVisible();
  await fold(message, "Change message 1").click();
  await message.getByRole("button", { name: /^Remove message/ }).click();
  await library.getByRole("button", { name: "Remove it" }).click();
  await expect(second).toBeHidden();
  await expect(message.getByText("whom nobody else reaches")).toBeVisible();
});

test("an activity with a figure becomes a project, and coverage shows both", async ({ browser }) => {
  const address = await aRoundAt("activities");
  const library = await aPageOf(browser, place.lead);
  await library.goto(address);
  await library.getByLabel("What was done").fill("Reading tents at the markets");
  await library.getByLabel("Day, or first day").fill("2025-03-01");
  await library.getByLabel("Who did it", { exact: true }).selectOption(place.library.name);
  await library.getByLabel("Target 1", { exact: true }).selectOption("4.6");
  await library.getByRole("button", { name: "Add a figure" }).click();
  await library.getByLabel("What is counted").fill("People who came");
  await library.getByLabel("Number").fill("a lot");
  await library.getByLabel("Year").fill("2025");
  await library.getByRole("button", { name: "Add the activity" }).click();
  await expect(library.getByText("Write a number.").first()).toBeVisible();
  await library.getByLabel("Number").fill("1,240");
  await library.getByLabel("Unit").fill("people");
  await library.getByRole("button", { name: "Add the activity" }).click();
  const activity = library.getByRole("region", { name: "Reading tents at the markets" });
  await expect(activity.getByText("1,240 people")).toBeVisible();
  await expect(activity.getByText("Not reviewed")).toBeVisible();
  expect(await breaches(library)).toEqual([]);
  await activity.getByRole("button", { name: "Make a project of it" }).click();
  await activity.getByRole("link", { name: "Open the project made of it" }).click();
  await expect(
    library.getByRole("heading", { level: 1, name: "Reading tents at the markets" }),
  ).toBeVisible();

  await library.goto(address);
  await library.getByRole("link", { name: "Coverage" }).click();
  await library.getByRole("link", { name: "Activity (1)" }).click();
  const row = library.getByRole("row").filter({ hasText: "One activity, not reviewed" });
  await expect(row.getByText("Reading tents at the markets")).toBeVisible();
  const without = library.getByRole("region", { name: "Projects without a story yet" });
  await expect(without.getByRole("link", { name: "Reading tents at the markets" })).toBeVisible();
  expect(await breaches(library)).toEqual([]);
});

test("a lead shares a project; coverage shows it; for a gap a library is asked for a story", async ({
  browser,
}) => {
  const made = await aReadyStory({ country: COUNTRY, word: "hiddenword" });
  const address = await aRoundAt("coverage");
  const association = await aPageOf(browser, place.partner);
  await association.goto(address);
  await expect(association.getByText(made.library.name)).toHaveCount(0);

  const lead = await aPageOf(browser, made.lead);
  await lead.goto(`/en/desk/projects/${made.project.id}`);
  await lead.getByRole("button", { name: "Share with the country’s VNR workspace" }).click();
  await expect(lead.getByText("Shared with your country’s VNR workspace.")).toBeVisible();
  expect(await breaches(lead)).toEqual([]);

  await association.goto(address);
  await association.getByRole("link", { name: /^Draft \(\d+\)$/ }).click();
  await expect(association.getByText(made.library.name).first()).toBeVisible();
  await expect(association.getByText("hiddenword")).toHaveCount(0);

  await association.getByRole("link", { name: /^Nothing \(/ }).click();
  await association.waitForURL(/state=nothing/);
  await association.getByRole("link", { name: /^14 / }).click();
  const towards = /^Ask a library for a story towards .?14\.a.?$/;
  await association.getByRole("link", { name: towards }).click();
  const ask = association.getByRole("region", { name: towards });
  await ask.getByLabel("Library").selectOption({ label: `${made.library.name} (Public library)` });
  await ask.getByRole("button", { name: "Ask for a story" }).click();
  await expect(ask.getByText("Asked.")).toBeVisible();
  await expect(association.getByText(/^Asked: .+, .+20\d\d$/)).toBeVisible();
  await ask.getByRole("button", { name: "Ask for a story" }).click();
  await expect(ask.getByText(/in the last 30 days/)).toBeVisible();
  expect(await breaches(association)).toEqual([]);

  await lead.goto("/en/account/notices");
  await expect(
    lead.getByText(`${place.partner.name} asks you for a story towards target 14.a`).first(),
  ).toBeVisible();
  await lead.goto(`/en/desk/projects/${made.project.id}`);
  await lead.getByRole("button", { name: "End the sharing" }).click();
  await expect(lead.getByText("Not shared with your country’s VNR workspace.")).toBeVisible();
  await association.goto(address);
  await expect(association.getByText(made.project.id)).toHaveCount(0);
});

test("the three pages hold together in Arabic, dark, on a narrow screen", async ({ browser }) => {
  const { id } = await aRound(place.lead, COUNTRY);
  await aMessage(place.lead, id);
  await anActivity(place.lead, id);
  const page = await aPageOf(browser, place.lead, "ar");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  for (const part of ["messages", "activities", "coverage?goal=4&ask=4.1", "coverage"]) {
    await page.goto(`/ar/vnr/${id}/${part}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const summary of await page.locator("main summary").all()) await summary.click();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, part).toBeLessThanOrEqual(0);
    expect(await breaches(page)).toEqual([]);
  }
});
