import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { db } from "@/db/client";
import { limits } from "@/db/schema";
import { lastMail } from "../support/account";
import { aPerson } from "../support/factories";
import { expect, test } from "../support/test";

const PASSWORD = "a long password";
const NEW = "three brown bookcases";

test.afterEach(() => db.delete(limits).then());

async function enter(page: Page, email: string, password: string) {
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
const breaches = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

test("a forgotten password: the same answer for all, a link by mail, a new password, signed out elsewhere", async ({
  page,
  browser,
}) => {
  const person = await aPerson();
  const elsewhere = await (await browser.newContext()).newPage();
  await enter(elsewhere, person.email, PASSWORD);
  await expect(elsewhere).toHaveURL(/\/en\/desk/);
  await page.goto("/en/sign-in");
  await page.getByRole("link", { name: "Forgotten your password?" }).click();
  expect(await breaches(page)).toEqual([]);
  const said: (string | null)[] = [];
  for (const email of ["nobody@test.example", person.email]) {
    await page.goto("/en/reset");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
    said.push(await page.locator("main").textContent());
  }
  expect(said[0]).toBe(said[1]);
  const link = `/en/reset/${(await lastMail("reset", { personId: person.id }))?.data.token}`;
  await page.goto(link);
  await page.getByLabel("New password").fill("password1234");
  await page.getByRole("button", { name: "Save the new password" }).click();
  await expect(page.getByText("Many people choose this").first()).toBeVisible();
  await page.getByLabel("New password").fill(NEW);
  await page.getByRole("button", { name: "Save the new password" }).click();
  await expect(page.getByRole("heading", { name: "Your new password holds" })).toBeVisible();
  await elsewhere.goto("/en/account");
  await expect(elsewhere).toHaveURL(/\/en\/sign-in/);
  await enter(page, person.email, NEW);
  await expect(page).toHaveURL(/\/en\/desk/);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link has ended" })).toBeVisible();
});

test("password, name and e-mail address are changed on the account; the old address takes its change back", async ({
  page,
}) => {
  const person = await aPerson();
  const email = `moved-${person.email}`;
  await enter(page, person.email, PASSWORD);
  await expect(page).toHaveURL(/\/en\/desk/);
  await page.goto("/en/account/security");
  await page.getByLabel("Your present password").fill(PASSWORD);
  await page.getByLabel("New password").fill(NEW);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("The new password holds.")).toBeVisible();

  await page.goto("/en/account");
  expect(await breaches(page)).toEqual([]);
  await page.getByLabel("Name", { exact: true }).fill("Amal Haddad");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("link", { name: "Amal Haddad" }).first()).toBeVisible();
  await page.getByLabel("New e-mail address").fill(email);
  await page.getByLabel("Your password").fill("wrong");
  await page.getByRole("button", { name: "Change the address" }).click();
  await expect(page.getByText("This is not your password.").first()).toBeVisible();
  await page.getByLabel("Your password").fill(NEW);
  await page.getByRole("button", { name: "Change the address" }).click();
  await expect(page.getByText("A link is on its way to")).toBeVisible();
  const token = async (...of: Parameters<typeof lastMail>) => (await lastMail(...of))?.data.token;
  await page.goto(`/en/email/${await token("email_confirm", { address: email })}`);
  await page.getByRole("button", { name: "Confirm the address" }).click();
  await expect(page.getByRole("heading", { name: "The new address holds" })).toBeVisible();
  await page.goto("/en/account");
  await expect(page.getByText(email, { exact: true }).first()).toBeVisible();

  await page.goto(`/en/email/${await token("email_changed", { address: person.email })}`);
  await page.getByRole("button", { name: "Take the change back" }).click();
  await expect(page.getByRole("heading", { name: "Your account has its address back" })).toBeVisible();
  await page.goto("/en/account");
  await expect(page).toHaveURL(/\/en\/sign-in/);
});
