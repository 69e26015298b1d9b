import { breaches } from "../support/axe";
import { tokenFor } from "../support/mailbox";
import { aVisitor, signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

/** An evaluator looks in by a one-time link, without an account and without scripts, and confirms what they know. */

test("an evaluator reads a project, confirms a finding and remarks; the library sees it and ends the access", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const email = `evaluator-${Date.now()}@university.example`;
  const name = `Dr Otieno ${Date.now()}`;
  const author = await aVisitor(browser);
  await signIn(author, "author@ke.example");
  await author.goto("/en/desk/projects");
  await author.getByRole("main").getByRole("rowheader").getByRole("link").first().click();
  const helpers = author.getByRole("region", { name: "Evaluators and partners" });
  await helpers.getByText("Invite an evaluator or partner").click();
  await helpers.getByLabel("Name", { exact: true }).fill(name);
  await helpers.getByLabel("E-mail address").fill(email);
  await helpers.getByRole("button", { name: "Send the link" }).click();
  await expect(helpers.getByRole("heading", { name })).toBeVisible();
  await expect(helpers.getByText("Not opened yet").last()).toBeVisible();

  const link = `/en/helpers/${await tokenFor(email)}`;
  const guest = await aVisitor(browser, { scripts: false });
  await guest.goto(link);
  await guest.getByRole("button", { name: "Open it" }).click();
  await expect(guest.getByText(`For ${name}.`)).toBeVisible();
  await guest
    .getByRole("button", { name: /^This is as I know it/ })
    .first()
    .click();
  await expect(guest.getByText("Confirmed by you on").first()).toBeVisible();
  await guest.getByLabel("Your remark on the whole").fill("The <b>sample</b> was drawn by lot 🦜");
  await guest.getByRole("button", { name: "Send the remark" }).last().click();
  await expect(guest.getByText("The <b>sample</b> was drawn by lot 🦜")).toBeVisible();
  const room = guest.url();

  const other = await aVisitor(browser);
  expect((await other.goto(room))?.status()).toBe(404);
  await other.goto(link);
  await expect(other.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
  await guest.goto("/en/desk");
  await expect(guest).toHaveURL(/sign-in/);

  await author.reload();
  await expect(author.getByText(`Confirmed by the evaluator ${name}`).first()).toBeVisible();
  await expect(helpers.getByText("The <b>sample</b> was drawn by lot 🦜").last()).toBeVisible();
  expect(await breaches(author)).toEqual([]);
  await helpers.getByText(`Answer ${name}`).click();
  const own = helpers.locator(".helper").filter({ hasText: email });
  await own.getByLabel("Your answer").fill("Thank you, we wrote it down.");
  await own.getByRole("button", { name: "Send the answer" }).click();
  await expect(helpers.getByRole("listitem").filter({ hasText: "we wrote it down" })).toBeVisible();
  await guest.goto(room);
  await expect(guest.getByText("Thank you, we wrote it down.")).toBeVisible();

  await own.getByRole("button", { name: "End the access" }).click();
  await author.getByRole("button", { name: "End it" }).click();
  await expect(author.getByRole("dialog")).toHaveCount(0);
  await expect(own.getByText("Access ended")).toBeVisible();
  expect((await guest.goto(room))?.status()).toBe(404);
});

for (const locale of ["en", "ar"])
  test(`the room of a story can be used by all, ${locale}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const email = `partner-${locale}-${Date.now()}@university.example`;
    const author = await aVisitor(browser);
    await signIn(author, "author@ke.example");
    await author.goto("/en/desk/stories");
    await author.getByRole("main").getByRole("rowheader").getByRole("link").first().click();
    await author.getByRole("link", { name: "Evaluators and partners" }).click();
    const helpers = author.getByRole("region", { name: "Evaluators and partners" });
    await helpers.getByText("Invite an evaluator or partner").click();
    await helpers.getByLabel("Name", { exact: true }).fill("Dr Otieno");
    await helpers.getByLabel("E-mail address").fill(email);
    await helpers.getByRole("button", { name: "Send the link" }).click();
    await expect(helpers.getByText(email)).toBeVisible();
    const page = await aVisitor(browser);
    await page.goto(`/${locale}/helpers/${await tokenFor(email)}`);
    expect(await breaches(page)).toEqual([]);
    await page.getByRole("main").getByRole("button").click();
    await expect(page).toHaveURL(/helpers\/room/);
    await expect(page.locator("#remarks")).toBeVisible();
    expect(await breaches(page)).toEqual([]);
  });
