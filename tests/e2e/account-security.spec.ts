import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { limits, sessions, settings } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { setRoles } from "@/lib/people/mutations/save-person";
import { codeAt } from "../support/account";
import { aPerson } from "../support/factories";
import { expect, test } from "../support/test";
import { withVirtualKey } from "../support/virtual-key";

const PASSWORD = "a long password";

/** The second factor is asked of editors and admins everywhere but in the sample world, which this database holds. */
test.beforeAll(() => db.update(settings).set({ sampleWorld: false }).then());
test.afterAll(() => db.update(settings).set({ sampleWorld: true }).then());
test.afterEach(() => db.delete(limits).then());

async function enter(page: Page, { email }: Actor, password = PASSWORD) {
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
const leave = async (page: Page) => {
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(page).toHaveURL(/\/en$/);
};
const breaches = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

test("an admin is led to a second step first; a passkey then opens the house, alone or after the password", async ({
  page,
  context,
}) => {
  const admin = await aPerson({ roles: ["admin"] });
  const key = await withVirtualKey(context, page);
  await enter(page, admin);
  await expect(page).toHaveURL(/\/account\/security$/);
  await expect(page.getByText("Your role waits for a second step.")).toBeVisible();
  await page.goto("/en/admin/people");
  await expect(page).toHaveURL(/\/account\/security$/);
  await page.getByLabel("Name of the passkey").fill("Telephone");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("heading", { name: "Keep these ten codes" })).toBeVisible();
  await expect(page.locator(".code-list li")).toHaveCount(10);
  expect(await key.count()).toBe(1);
  expect(await breaches(page)).toEqual([]);
  await page.getByRole("button", { name: "I have kept them" }).click();
  await page.goto("/en/admin/people");
  await expect(page.getByRole("heading", { name: "People and roles" })).toBeVisible();
  await leave(page);

  await enter(page, admin);
  await expect(page.getByRole("heading", { name: "One more step" })).toBeVisible();
  expect(await breaches(page)).toEqual([]);
  await page.goto("/en/admin/people");
  await expect(page).toHaveURL(/\/en\/sign-in/);
  await page.goto("/en/sign-in/second?next=/en/admin/people");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("heading", { name: "People and roles" })).toBeVisible();
  await leave(page);

  await page.goto("/en/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto("/en/admin/people");
  await expect(page.getByRole("heading", { name: "People and roles" })).toBeVisible();
});

test("an app's code is asked for after the password; a recovery code helps once where the app is lost", async ({
  page,
}) => {
  const editor = await aPerson({ roles: ["editor"] });
  await enter(page, editor);
  await page.getByRole("button", { name: "Set up an app" }).click();
  const secret = ((await page.locator("code.secret").textContent()) ?? "").replace(/\s/g, "");
  await page.getByLabel("Code", { exact: true }).fill(codeAt(secret, new Date(Date.now() - 30_000)));
  await page.getByRole("button", { name: "Set up", exact: true }).click();
  await expect(page.locator(".code-list li")).toHaveCount(10);
  const codes = await page.locator(".code-list li").allTextContents();
  await leave(page);

  await enter(page, editor);
  const code = page.getByLabel("Code of your app, or a recovery code");
  await code.fill("000000");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("This code is not right, or it was used already.").first()).toBeVisible();
  await code.fill(codeAt(secret, new Date()));
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto("/en/review");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await leave(page);

  for (const opens of [true, false]) {
    await enter(page, editor);
    await code.fill(codes[0]?.toLowerCase() ?? "");
    await page.getByRole("button", { name: "Go on" }).click();
    if (!opens) await expect(page.getByText("This code is not right").first()).toBeVisible();
    else {
      await expect(page).not.toHaveURL(/sign-in/);
      await page.goto("/en/account/security");
      await expect(page.getByText("9 are left.")).toBeVisible();
      await leave(page);
    }
  }
});

test("a role given to someone in an open tab holds at the next click, and waits for a second step", async ({
  page,
}) => {
  const person = await aPerson({ roles: ["reviewer"] });
  await enter(page, person);
  await expect(page).toHaveURL(/\/en\/desk/);
  await setRoles(null, { personId: person.id, roles: ["admin"] });
  await page.goto("/en/account");
  await expect(page.getByText("Your role waits for a second step.")).toBeVisible();
  await page.goto("/en/admin/settings");
  await expect(page).toHaveURL(/\/account\/security$/);
});

test("what is grave asks once more who one is, and goes on with what was chosen", async ({
  page,
  context,
}) => {
  const [admin, person] = [await aPerson({ roles: ["admin"] }), await aPerson()];
  const onePerson = `/en/admin/people?q=${encodeURIComponent(person.email)}`;
  await withVirtualKey(context, page);
  await enter(page, admin);
  await page.getByLabel("Name of the passkey").fill("Telephone");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("button", { name: "I have kept them" }).click();
  const stale = () =>
    db
      .update(sessions)
      .set({ provedAt: new Date(Date.now() - 601_000) })
      .where(eq(sessions.personId, admin.id));

  for (const way of ["password", "passkey"]) {
    await page.goto(onePerson);
    await stale();
    await page.getByText(person.name, { exact: true }).click();
    const save = page.getByRole("button", { name: `Save the roles of ${person.name}` });
    const box = page.locator("form").filter({ has: save }).getByLabel("Reviewer");
    const before = await box.isChecked();
    await box.click();
    await save.click();
    const dialog = page.getByRole("dialog", { name: "Is it you?" });
    await expect(dialog).toBeVisible();
    expect(await breaches(page)).toEqual([]);
    if (way === "passkey") await dialog.getByRole("button", { name: "Use a passkey" }).click();
    else {
      await dialog.getByLabel("Your password").fill("wrong");
      await dialog.getByRole("button", { name: "Go on" }).click();
      await expect(dialog.getByText("This is not your password.")).toBeVisible();
      await dialog.getByLabel("Your password").fill(PASSWORD);
      await dialog.getByRole("button", { name: "Go on" }).click();
    }
    await expect(dialog).toHaveCount(0);
    await expect(async () => {
      await page.goto(onePerson);
      await page.getByText(person.name, { exact: true }).click();
      expect(await box.isChecked()).toBe(!before);
    }).toPass();
  }

  for (const [path, button, file] of [
    ["/en/account/data", "Download my data", "/files/own-data"],
    ["/en/admin/audit", "Download as CSV", "/files/audit"],
  ] as const) {
    await page.goto(path);
    await stale();
    expect((await page.request.get(file)).status()).toBe(401);
    await page.getByRole("button", { name: button }).click();
    const taken = page.waitForEvent("download");
    await page
      .getByRole("dialog", { name: "Is it you?" })
      .getByRole("button", { name: "Use a passkey" })
      .click();
    expect(new URL((await taken).url()).pathname).toBe(file);
  }
});
