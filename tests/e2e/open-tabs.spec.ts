import { deactivatePerson, setRoles } from "@/lib/people/mutations/save-person";
import { setMembership } from "@/lib/people/mutations/set-membership";
import { aPerson, aReadyStory, aStoryInReview } from "../support/factories";
import { aPageOf } from "../support/sign-in";
import { expect, test } from "../support/test";

/** Pages that stand open while something changes elsewhere. */

test("two tabs on one section: the later is told, and both texts are kept", async ({ browser }) => {
  const { author, story } = await aReadyStory();
  const first = await aPageOf(browser, author);
  await first.goto(`/en/desk/stories/${story.id}?section=summary`);
  const second = await first.context().newPage();
  await second.goto(`/en/desk/stories/${story.id}?section=summary`);
  await first.getByRole("textbox", { name: "Summary" }).fill("The text of the first tab");
  await expect(first.getByText(/^Saved /)).toBeVisible();
  await second.getByRole("textbox", { name: "Summary" }).fill("The text of the second tab");
  const both = second.getByRole("region", { name: `${author.name} wrote here too` });
  await expect(both.getByText("The text of the first tab")).toBeVisible();
  await expect(both.getByText("The text of the second tab")).toBeVisible();
  const third = await aPageOf(browser, author);
  await third.goto(`/en/desk/stories/${story.id}?section=summary`);
  await expect(third.getByRole("textbox", { name: "Summary" })).toHaveValue("The text of the first tab");
});

test("who is deactivated saves nothing more from an open tab, and keeps what was typed", async ({
  browser,
}) => {
  const { author, story } = await aReadyStory();
  const page = await aPageOf(browser, author);
  await page.goto(`/en/desk/stories/${story.id}?section=summary`);
  const admin = await aPerson({ roles: ["admin"] });
  await deactivatePerson(admin, { personId: author.id });
  await page.getByRole("textbox", { name: "Summary" }).fill("Typed after the deactivation");
  const asked = page.getByRole("dialog", { name: "Sign in again" });
  await expect(asked.getByText("Your session has ended")).toBeVisible();
  await asked.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("you are signed out").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Summary" })).toHaveValue("Typed after the deactivation");
  const other = await page.context().newPage();
  await other.goto("/en/desk/stories");
  await expect(other.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

test("a membership that ends takes its stories away at the next request", async ({ browser }) => {
  const { author, library, story } = await aReadyStory();
  const page = await aPageOf(browser, author);
  expect((await page.goto(`/en/desk/stories/${story.id}`))?.status()).toBe(200);
  const admin = await aPerson({ roles: ["admin"] });
  await setMembership(admin, { personId: author.id, organisationId: library.id, role: null });
  expect((await page.goto(`/en/desk/stories/${story.id}`))?.status()).toBe(404);
  await page.goto("/en/desk");
  await expect(page.getByText("A title that says word")).toHaveCount(0);
});

test("a reviewer's role that ends stops the review in the open tab", async ({ browser }) => {
  const { reviewer, revision } = await aStoryInReview();
  const page = await aPageOf(browser, reviewer);
  await page.goto(`/en/review/${revision.id}`);
  const change = page.getByRole("group", { name: /^Change/ });
  await expect(change).toBeVisible();
  await setRoles(await aPerson({ roles: ["admin"] }), { personId: reviewer.id, roles: [] });
  await change.getByRole("radio", { name: "Yes" }).check();
  await expect(page.getByText("This does not exist, or not for you.")).toBeVisible();
  expect((await page.goto("/en/review"))?.status()).toBe(404);
});
