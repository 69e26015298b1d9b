import type { Page } from "@playwright/test";
import { richText } from "@/lib/rich-text/schema";
import { findSection } from "@/lib/stories/queries";
import { ATTACKS, PASTED } from "../support/clipboard";
import { aReadyStory } from "../support/factories";
import { aPageOf } from "../support/sign-in";
import { expect, test } from "../support/test";

/** What comes from elsewhere keeps paragraphs, lists, emphasis and links, and nothing else. */

async function paste(page: Page, html: string) {
  await page.getByRole("textbox", { name: "Lessons" }).evaluate((element, data) => {
    const clipboard = new DataTransfer();
    clipboard.setData("text/html", data);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }),
    );
  }, html);
}

test("from word processors and pages: words, lists, emphasis and links", async ({ browser }) => {
  for (const { source, html, tree } of PASTED) {
    await test.step(source, async () => {
      const { author, story } = await aReadyStory();
      const page = await aPageOf(browser, author);
      await page.goto(`/en/desk/stories/${story.id}?section=lessons`);
      await paste(page, html);
      await expect(page.getByText(/^Saved /)).toBeVisible();
      expect((await findSection(author, story.id, "lessons"))?.value).toEqual(tree);
      await page.context().close();
    });
  }
});

test("attacks do nothing, here or where they are shown", async ({ browser }) => {
  const { author, story } = await aReadyStory();
  const page = await aPageOf(browser, author);
  await page.goto(`/en/desk/stories/${story.id}?section=lessons`);
  for (const html of ATTACKS) await paste(page, `<p>kept</p>${html}`);
  await expect(page.getByRole("textbox", { name: "Lessons" })).toContainText("kept");
  await expect(page.getByText(/^Saved /)).toBeVisible();
  const value = (await findSection(author, story.id, "lessons"))?.value;
  expect(richText.safeParse(value).success).toBe(true);
  expect(JSON.stringify(value)).not.toMatch(/javascript:|data:text/i);
  await page.goto(`/en/desk/stories/${story.id}/preview`);
  await expect(page.getByText("kept").first()).toBeVisible();
  expect(await page.evaluate(() => "hurt" in window)).toBe(false);
});
