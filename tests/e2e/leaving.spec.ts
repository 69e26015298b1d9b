import { breaches } from "../support/axe";
import { aLibrary, aStoryInReview } from "../support/factories";
import { aPageOf, aVisitor, signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

/** Somebody leaves; what waits is told, and handed on in one place. */

test("the last lead leaves by themself; an admin appoints another, who is told", async ({ browser }) => {
  const { library, lead, author } = await aLibrary();
  const leaving = await aPageOf(browser, lead);
  await leaving.goto("/en/account");
  await leaving.getByRole("button", { name: `Leave ${library.name}` }).click();
  await expect(leaving.getByText("the administrators are told that somebody must")).toBeVisible();
  await leaving.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(leaving.getByRole("dialog")).toHaveCount(0);
  await expect(leaving.getByRole("button", { name: `Leave ${library.name}` })).toHaveCount(0);
  await expect(leaving.getByRole("link", { name: "Projects" })).toHaveCount(0);

  const admin = await aVisitor(browser);
  await signIn(admin, "admin@example.org");
  await admin.goto("/en/account/notices");
  await expect(admin.getByText(`${lead.name} has left`)).toBeVisible();
  await admin.goto("/en/admin/waiting");
  const row = admin.getByRole("row", { name: new RegExp(library.name) });
  await expect(row).toBeVisible();
  expect(await breaches(admin)).toEqual([]);
  await row.getByLabel(`New lead of ${library.name}`).selectOption(author.name);
  await row.getByRole("button", { name: "Make lead" }).click();
  await expect(row).toHaveCount(0);

  const appointed = await aPageOf(browser, author);
  await appointed.goto("/en/account/notices");
  await expect(appointed.getByText(`${author.name} now leads ${library.name}`)).toBeVisible();
  await expect(appointed.getByRole("link", { name: "Members" })).toBeVisible();
});

test("a reviewer is deactivated: an editor gives their review to another", async ({ browser }) => {
  const { library, reviewer } = await aStoryInReview({ country: "UGA" });
  const admin = await aVisitor(browser);
  await signIn(admin, "admin@example.org");
  await admin.goto(`/en/admin/people/${reviewer.id}`);
  await admin.getByRole("button", { name: `Deactivate ${reviewer.name}` }).click();
  await expect(admin.getByRole("button", { name: `Reactivate ${reviewer.name}` })).toBeVisible();

  const editor = await aVisitor(browser);
  await signIn(editor, "editor@example.org");
  await editor.goto("/en/admin/waiting");
  const row = editor.getByRole("row", { name: new RegExp(library.name) });
  await expect(row.getByText(reviewer.name)).toBeVisible();
  expect(await breaches(editor)).toEqual([]);
  await row.getByLabel("New reviewer").selectOption("Naledi S. (sample)");
  await row.getByRole("button", { name: "Give the review to them" }).click();
  await expect(row).toHaveCount(0);
  expect((await editor.goto("/en/admin/people"))?.status()).toBe(404);
  await editor.goto("/ar/admin/waiting");
  expect(await breaches(editor)).toEqual([]);
});
