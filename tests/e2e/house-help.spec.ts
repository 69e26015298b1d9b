import { readFileSync } from "node:fs";
import { signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

/** The help page and the pages of rules as visitors find them, and how admins keep and read the house. */

test("an admin adds an entry in two languages by keyboard; visitors find it at the next request", async ({
  page,
  browser,
}) => {
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto("/fr/help");
  await expect(visitor.getByRole("heading", { name: "Le bureau des récits" })).toHaveCount(0);
  await signIn(page, "admin@example.org");
  await page.goto("/en/admin/help");
  await page.getByText("Add an entry").click();
  const form = page.locator("main form").first();
  await form.getByLabel("Title", { exact: true }).fill("The story desk");
  const more = form.getByRole("button", { name: "Add a language" });
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(form.getByLabel("Language").nth(1)).toBeFocused();
  await page.keyboard.type("fr");
  await form.getByLabel("Title", { exact: true }).nth(1).fill("Le bureau des récits");
  await more.press("Enter");
  await form.getByRole("button", { name: "Remove language 3" }).press("Enter");
  await expect(more).toBeFocused();
  await form.getByLabel("E-mail address").fill("not an address");
  await form.getByRole("button", { name: "Add to the help page" }).click();
  await expect(form.getByText("This is not an e-mail address.").last()).toBeVisible();
  await form.getByLabel("E-mail address").fill("desk@test.example");
  await form.getByRole("button", { name: "Add to the help page" }).click();
  const entry = page.getByRole("group").filter({ hasText: "The story desk" }).last();
  await expect(entry).toBeVisible();

  await visitor.goto("/fr/help");
  await expect(visitor.getByRole("heading", { name: "Le bureau des récits" })).toBeVisible();
  await expect(visitor.getByRole("link", { name: "desk@test.example" })).toHaveAttribute(
    "href",
    "mailto:desk@test.example",
  );

  await entry.getByText("The story desk").first().click();
  await entry.getByRole("button", { name: "Remove “The story desk”" }).click();
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByText("The story desk")).toHaveCount(0);
  await visitor.goto("/fr/help");
  await expect(visitor.getByRole("heading", { name: "Le bureau des récits" })).toHaveCount(0);
});

test("the pages of rules stand in every language, without scripts, and lead to each other", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const [locale, title] of [
    ["en", "Terms of contribution"],
    ["fr", "Conditions de contribution"],
    ["ar", "شروط المساهمة"],
  ]) {
    await page.goto(`/${locale}`);
    await page.getByRole("contentinfo").getByRole("link", { name: title }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.locator("a[href*='creativecommons.org/licenses/by/4.0']")).toBeVisible();
    for (const rules of ["privacy", "accessibility", "security", "write"]) {
      const answer = await page.goto(`/${locale}/about/${rules}`);
      expect(answer?.status()).toBe(200);
      await expect(page.locator("main h2").first()).toBeVisible();
    }
  }
  expect((await page.goto("/en/about/nothing"))?.status()).toBe(404);
});

test("security.txt is true to RFC 9116: a contact, a policy, and an end that lies ahead", async ({
  request,
}) => {
  const text = await (await request.get("/.well-known/security.txt")).text();
  const field = (name: string) => text.match(new RegExp(`^${name}: (.+)$`, "m"))?.[1] ?? "";
  expect(Date.parse(field("Expires"))).toBeGreaterThan(Date.now());
  for (const name of ["Contact", "Policy"]) {
    const answer = await request.get(new URL(field(name)).pathname);
    expect(answer.status(), name).toBe(200);
  }
});

test("public pages set no cookie, as the privacy page says", async ({ page }) => {
  for (const path of ["/en", "/en/help", "/fr/about/privacy", "/ar/stories"]) await page.goto(path);
  expect(await page.context().cookies()).toEqual([]);
});

test("an admin finds in the record what one person did, takes it out as CSV, and sets the days of reviews", async ({
  page,
}) => {
  await signIn(page, "admin@example.org");
  await page.goto("/en/admin/audit");
  await page.getByLabel("Person").fill("author@ke.example");
  await page.getByLabel("What").selectOption({ label: "saved a finding" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/kind=finding\.saved/);
  const rows = page.getByRole("table").getByRole("row");
  expect(await rows.count()).toBeGreaterThan(1);
  await expect(page.getByRole("table")).not.toContainText("began a story");
  const taken = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as CSV" }).click();
  const csv = readFileSync(await (await taken).path(), "utf8");
  expect(csv).toMatch(/^\ufeffid,at,kind,words,actor/);
  expect(csv.trim().split("\r\n")).toHaveLength(await rows.count());
  expect(csv).not.toContain("author@ke.example");

  await page.goto("/en/admin/settings");
  for (const [days, answer] of [
    ["61", "This number is too large"],
    ["9", "Saved."],
    ["7", "Saved."],
  ] as const) {
    await page.getByLabel("Days of grace").fill(days);
    await page.getByRole("button", { name: "Save the settings" }).click();
    await expect(page.getByText(answer)).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Days of grace")).toHaveValue(days === "61" ? "7" : days);
  }
});

test("the record is no stranger's: not its page, not its file", async ({ page }) => {
  await signIn(page, "editor@example.org");
  expect((await page.goto("/en/admin/audit"))?.status()).toBe(404);
  expect((await page.request.get("/files/audit")).status()).toBe(404);
});
