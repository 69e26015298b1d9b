import type { Browser, Page } from "@playwright/test";
import { SECTIONS } from "@/db/enums";
import { addComment } from "@/lib/reviews/mutations/comment";
import { reviseStory } from "@/lib/stories/mutations/revise-story";
import { breaches } from "../support/axe";
import { anEditor, aPublishedStory, aReadyStory, aReviewer, aStoryInReview } from "../support/factories";
import { aPageOf } from "../support/sign-in";
import { expect, test } from "../support/test";

/** axe where links do not lead: every section of the editor, each stage of a review, open dialogs, refused forms. */

test.describe.configure({ timeout: 300_000 });

const VIEWS = [
  { locale: "en", colorScheme: "light" },
  { locale: "ar", colorScheme: "dark" },
] as const;

for (const { locale, colorScheme } of VIEWS) {
  const open = async (browser: Browser, person: { id: string }): Promise<Page> => {
    const page = await aPageOf(browser, person, locale);
    await page.emulateMedia({ colorScheme });
    return page;
  };

  test(`the editor in every section, its preview and its dialogs, ${locale}, ${colorScheme}`, async ({
    browser,
  }) => {
    const { lead, story } = await aPublishedStory({ media: true });
    await reviseStory(lead, { id: story.id });
    const page = await open(browser, lead);
    const address = `/${locale}/desk/stories/${story.id}`;
    const found: string[] = [];
    for (const section of SECTIONS) {
      await page.goto(`${address}?section=${section}`);
      found.push(...(await breaches(page)));
    }
    await page.goto(`${address}/preview`);
    found.push(...(await breaches(page)));
    await page.goto(`${address}?section=links`);
    const dialogs = page.locator("button[aria-haspopup=dialog]");
    const count = await dialogs.count();
    expect(count).toBeGreaterThan(2);
    for (let at = 0; at < count; at += 1) {
      await dialogs.nth(at).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      found.push(...(await breaches(page)));
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
    }
    expect(found).toEqual([]);
  });

  test(`a review before, during and beside it, ${locale}, ${colorScheme}`, async ({ browser }) => {
    const judged = await aStoryInReview({ media: true });
    const { reviewer, revision } = judged;
    await addComment(reviewer, {
      revisionId: revision.id,
      section: "need",
      body: "Say how many",
      mustFix: true,
      criterion: "clarity",
      pin: { of: null, number: 1, passage: "word3 word4", before: "" },
    });
    const address = `/${locale}/review/${revision.id}`;
    const found: string[] = [];
    for (const person of [await aReviewer(), reviewer, await anEditor()]) {
      const page = await open(browser, person);
      expect((await page.goto(address))?.status()).toBe(200);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("main details")) fold.setAttribute("open", "");
      });
      found.push(...(await breaches(page)));
    }
    expect(found).toEqual([]);
  });

  test(`forms that were refused, ${locale}, ${colorScheme}`, async ({ browser }) => {
    const { author, project } = await aReadyStory();
    const page = await open(browser, author);
    const found: string[] = [];
    for (const path of ["projects/new", "begin", "consents", `projects/${project.id}`]) {
      await page.goto(`/${locale}/desk/${path}`);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("main details")) fold.setAttribute("open", "");
      });
      await page.locator("main form").last().locator("[type=submit]").first().click();
      await expect(page.getByRole("alert").first()).toBeVisible();
      found.push(...(await breaches(page)));
    }
    expect(found).toEqual([]);
  });
}
