import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people, reviewerProfiles } from "@/db/schema";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { breaches } from "../support/axe";
import { anEditor, aReadyStory, aReviewer, write } from "../support/factories";
import { aPageOf } from "../support/sign-in";
import { expect, test } from "../support/test";

/** An editor looks for the right reviewer, is told no with a reason, and asks another. */

const expectAccessible = async (page: Page) => expect(await breaches(page)).toEqual([]);

/** A reviewer by name, with what they say of themselves. */
async function aReviewerWho(name: string, says: Partial<typeof reviewerProfiles.$inferInsert>) {
  const reviewer = await aReviewer();
  await db.update(people).set({ name }).where(eq(people.id, reviewer.id));
  await db
    .insert(reviewerProfiles)
    .values({ personId: reviewer.id, languages: ["gil"], loadLimit: 3, ...says });
  return reviewer;
}

/** A story in Gilbertese from the Northern Marianas, which few can read here. */
async function aWaitingStory() {
  const made = await aReadyStory({ country: "MNP", word: "atoll" });
  const version = await write(made.author, made.story.id, {
    language: { language: "gil", workingSummary: "What it says, in English" },
  });
  const revision = await submitStory(made.lead, {
    ...{ id: made.story.id, version, licence: true, embargoUntil: null },
  });
  return { ...made, revision };
}

/** Opens it from the queue, of which one sees the stories in its language. */
const open = async (page: Page, row: RegExp) => {
  await page.goto("/en/review");
  await page.getByRole("combobox", { name: "Language" }).selectOption("Gilbertese");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.getByRole("row", { name: row }).getByRole("link").last().click();
};

test("an editor finds a reviewer by the reasons, who declines; the editor asks another, who reviews", async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const mark = crypto.randomUUID().slice(0, 6);
  const teaote = await aReviewerWho(`Teaote ${mark}`, { regions: ["oceania"], goals: [4] });
  const rui = await aReviewerWho(`Rui ${mark}`, {});
  await aReviewerWho(`Bwere ${mark}`, {
    awayFrom: "2020-01-01",
    awayUntil: "2999-12-31",
  });
  const made = await aWaitingStory();
  const row = new RegExp(made.library.name);
  const editor = await aPageOf(browser, await anEditor());
  const ask = editor.getByRole("region", { name: "Whom to ask" });

  await test.step("the queue says that it waits, and the story itself whom to ask and why", async () => {
    await open(editor, row);
    await expect(editor.getByText("What it says, in English")).toBeVisible();
    const first = ask.getByRole("listitem").filter({ hasText: `Teaote ${mark}` });
    await expect(first).toContainText(
      "reads Gilbertese · knows the region of Northern Mariana Islands · knows goal 4",
    );
    await expect(first).toContainText("0 of 3 reviews now · none in the last half year");
    await expect(ask.getByRole("button", { name: `Assign to Bwere ${mark}` })).toHaveCount(0);
    await expectAccessible(editor);
    await ask.getByRole("button", { name: `Assign to Teaote ${mark}` }).click();
    await expect(editor.getByRole("button", { name: `Release Teaote ${mark}` })).toBeVisible();
  });

  await test.step("the reviewer is told, sees what decides a conflict and no more, and says no with a reason", async () => {
    const page = await aPageOf(browser, teaote);
    await page.goto("/en/account/notices");
    await expect(page.getByRole("main").getByText(new RegExp(made.library.name)).first()).toBeVisible();
    await open(page, row);
    await expect(page.getByRole("heading", { name: "Before you read" })).toBeVisible();
    await expect(page.getByText("atoll")).toHaveCount(0);
    const decline = page.getByRole("group").filter({ hasText: "I cannot review this" });
    await decline.getByText("I cannot review this").click();
    await decline.getByRole("button", { name: "Decline" }).click();
    await expect(decline.getByText("Please fill this in")).toBeVisible();
    await decline.getByLabel("Why").fill("I am at sea until June");
    await expectAccessible(page);
    await decline.getByRole("button", { name: "Decline" }).click();
    await expect(decline).toHaveCount(0);
    await open(page, row);
    await expect(page.getByRole("heading", { name: "Before you read" })).toBeVisible();
    await expect(page.getByText("I cannot review this")).toHaveCount(0);
  });

  await test.step("the editor reads why, and asks the next best", async () => {
    await editor.reload();
    await expect(ask.getByText(`Teaote ${mark} said no: “I am at sea until June”`)).toBeVisible();
    await ask.getByRole("button", { name: `Assign to Rui ${mark}` }).click();
    await expect(editor.getByRole("button", { name: `Release Rui ${mark}` })).toBeVisible();
  });

  await test.step("who has no conflict reads the story", async () => {
    const page = await aPageOf(browser, rui);
    await open(page, row);
    await page.getByRole("button", { name: "I have no conflict of interest: review it" }).click();
    await expect(page.getByRole("heading", { level: 2, name: /atoll/ })).toBeVisible();
    await expect(page.getByText("0 of 5 criteria answered")).toBeVisible();
  });
});
