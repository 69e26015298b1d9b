import type { Locator, Page } from "@playwright/test";
import { aReadyStory, aStoryInReview } from "../support/factories";
import { aPageOf } from "../support/sign-in";
import { expect, test } from "../support/test";

/** Everything by the keyboard alone, with the focus in sight and in the order of the page. */

/** Presses Tab until the focus is on `goal`; every stop on the way can be seen. */
async function tabTo(page: Page, goal: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
  for (let stop = 0; stop < 150; stop += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
    expect(await focusIsSeen(page), await page.evaluate(() => document.activeElement?.outerHTML)).toBe(true);
  }
  throw new Error(`the keyboard never came to ${goal}`);
}

/** Whether what has the focus is on the screen, with a line around it. */
function focusIsSeen(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return true;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && outlineStyle !== "none" && outlineWidth !== "0px";
  });
}

test("the editor: skip to the section, write, leave the text, choose the next section, ask", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { author, story } = await aReadyStory();
  const page = await aPageOf(browser, author);
  await page.goto(`/en/desk/stories/${story.id}?section=need`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  const need = page.getByRole("textbox", { name: "The need" });
  await tabTo(page, page.getByRole("button", { name: "Bold" }));
  await tabTo(page, need);
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" And more.");
  await expect(page.getByText(/^Saved /)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(need).not.toBeFocused();
  await tabTo(page, page.getByRole("link", { name: "Go on to “What was done”" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "What was done" })).toBeVisible();
  await page.keyboard.press("Tab");
  await tabTo(page, page.getByRole("button", { name: "Discard this draft" }));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press("Tab");
    expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Discard this draft" })).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: "Ask a lead for sign-off" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The leads see that this story waits for them.")).toBeVisible();
});

test("the review: open a comment, write it, answer the criteria, give the verdict", async ({ browser }) => {
  test.setTimeout(120_000);
  const { reviewer, revision } = await aStoryInReview();
  const page = await aPageOf(browser, reviewer);
  await page.goto(`/en/review/${revision.id}`);
  const group = page.getByRole("group").filter({ hasText: "Comment on “The need”" });
  await tabTo(page, group.getByText("Comment on “The need”"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(group.getByLabel("What you would change, and why")).toBeFocused();
  await page.keyboard.type("Say how many");
  await tabTo(page, group.getByLabel("The passage"));
  await page.keyboard.type("word3 word4");
  await tabTo(page, group.getByRole("button", { name: "Add the comment" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Say how many")).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Confirm the 2 that are left as they stand" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Confirmed: Direct")).toBeVisible();
  for (const criterion of ["Change", "Evidence", "Contribution", "Clarity", "Care"]) {
    const yes = page
      .getByRole("group", { name: new RegExp(`^${criterion}`) })
      .getByRole("radio", { name: "Yes" });
    await tabTo(page, yes);
    await page.keyboard.press("Space");
    await expect(yes).toBeChecked();
  }
  await expect(page.getByText("5 of 5 criteria answered")).toBeVisible();
  for (const name of ["Approve the story", "See it as the library will", "Send it and approve the story"]) {
    await tabTo(page, page.getByRole("button", { name }));
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText("You have given your verdict. Thank you.")).toBeVisible();
});
