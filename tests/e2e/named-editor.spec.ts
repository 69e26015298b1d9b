import { breaches } from "../support/axe";
import { aPerson, aReviewer, aSubmittedStory } from "../support/factories";
import { tieEditors } from "../support/named";
import { aPageOf } from "../support/sign-in";
import { expect, test } from "../support/test";

/** No editor is free: an admin names one for that story, who edits it alone, until the admin takes it back. */
test("an admin names an editor for one story, who gives it to a reviewer, and takes it back", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const made = await aSubmittedStory({ country: "BLZ" });
  const other = await aSubmittedStory({ country: "BLZ" });
  await tieEditors(made.story.id);
  const person = await aReviewer();
  // Whom they can ask.
  await aReviewer();
  const admin = await aPageOf(browser, await aPerson({ roles: ["admin"] }));
  await admin.goto("/en/admin/waiting");
  const choice = admin.getByLabel(`Editor for the story of ${made.library.name}`);
  await expect(admin.getByText(`A title that says`)).toHaveCount(0);
  await choice.selectOption(person.name);
  await admin.locator("form").filter({ has: choice }).getByRole("button").click();
  await expect(choice).toHaveCount(0);
  const back = admin.getByRole("button", {
    name: `Take back from ${person.name}, story of ${made.library.name}`,
  });
  await expect(back).toBeVisible();
  expect(await breaches(admin)).toEqual([]);

  const named = await aPageOf(browser, person);
  await named.goto("/en/account/notices");
  const told = `An admin named you to edit a story by ${made.library.name}`;
  await named.getByRole("listitem").filter({ hasText: told }).getByRole("button", { name: "Open" }).click();
  await named.waitForURL(new RegExp(made.revision.id));
  const ask = named.getByRole("region", { name: "Whom to ask" });
  await expect(ask).toBeVisible();
  await expect(named.getByRole("button", { name: /review it$/ })).toHaveCount(0);
  await ask
    .getByRole("button", { name: /^Assign/ })
    .first()
    .click();
  await expect(named.getByText("In review").first()).toBeVisible();
  await named.goto("/en/review");
  const own = named.getByRole("region", { name: "Named for you to edit" });
  await expect(own.getByRole("link")).toHaveCount(1);
  await expect(own).toContainText(made.library.name);
  expect(await breaches(named)).toEqual([]);
  await named.goto(`/en/review/${other.revision.id}`);
  await expect(named.getByRole("heading", { level: 1, name: "Before you read" })).toBeVisible();
  await expect(ask).toHaveCount(0);

  await back.click();
  await expect(back).toHaveCount(0);
  await named.goto(`/en/review/${made.revision.id}`);
  await expect(named.getByRole("heading", { level: 1, name: "Before you read" })).toBeVisible();
});
