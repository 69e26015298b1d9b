import postgres from "postgres";
import { signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

/** An error of ours: the person reads a number to tell us and a way on, and nothing of what happened inside. */

test("a table that is gone: no stack, a number, and the page again once it is back", async ({ page }) => {
  const owner = postgres(process.env.MIGRATE_DATABASE_URL ?? "", { max: 1 });
  await signIn(page, "author@ke.example");
  await owner`alter table consents rename to consents_gone`;
  try {
    const answer = await page.goto("/en/desk/consents");
    expect(answer?.status()).toBe(500);
    await expect(
      page.getByRole("heading", { level: 1, name: "Something went wrong on our side" }),
    ).toBeVisible();
    await expect(page.locator("code")).toHaveText(/^\d{6,}/);
    await expect(page.getByRole("link", { name: "Go to the first page" })).toBeVisible();
    expect(await page.content()).not.toMatch(/consents_gone|relation|node_modules|\bat \w+ \(/);
  } finally {
    await owner`alter table consents_gone rename to consents`;
    await owner.end();
  }
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Consents" })).toBeVisible();
});
