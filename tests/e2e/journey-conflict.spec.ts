import { aReviewer, aStoryInReview, aSubmittedStory } from "../support/factories";
import { aPageOf } from "../support/sign-in";
import { expect, test } from "../support/test";

/** Who has a conflict says so and goes on with the queue; the story is not there for them any more. */

test("a conflict declared before reading, and one found at work", async ({ browser }) => {
  const waiting = await aSubmittedStory({ country: "TUN" });
  const reviewer = await aReviewer();
  const page = await aPageOf(browser, reviewer);
  await page.goto(`/en/review/${waiting.revision.id}`);
  await page.getByRole("button", { name: "I have a conflict" }).click();
  await expect(page).toHaveURL(/\/en\/review$/);
  await expect(page.getByRole("heading", { level: 1, name: /to review$/ })).toBeVisible();
  expect((await page.goto(`/en/review/${waiting.revision.id}`))?.status()).toBe(404);

  const begun = await aStoryInReview({ country: "TUN" });
  const judge = await aPageOf(browser, begun.reviewer);
  await judge.goto(`/en/review/${begun.revision.id}`);
  await judge.getByText("I have a conflict of interest after all").click();
  await judge.getByRole("button", { name: "I have a conflict" }).click();
  await expect(judge).toHaveURL(/\/en\/review$/);
  await expect(judge.getByRole("heading", { level: 1, name: /to review$/ })).toBeVisible();
  expect((await judge.goto(`/en/review/${begun.revision.id}`))?.status()).toBe(404);
});
