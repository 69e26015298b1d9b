import { db } from "@/db/client";
import { limits } from "@/db/schema";
import { env } from "@/lib/env";
import { bareSignIn, failOnce } from "../support/bare-sign-in";
import { signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

const AUTHOR = { email: "author@ke.example", password: "sample-world" };

test.afterEach(() => db.delete(limits).then());

test("a session ended elsewhere ends at the next click, and what one was at leads back", async ({
  page,
  browser,
}) => {
  await signIn(page, AUTHOR.email);
  const other = await (await browser.newContext()).newPage();
  await signIn(other, AUTHOR.email);
  await page.goto("/en/account/sessions");
  const own = page.getByRole("row").filter({ hasText: "This one" });
  await expect(own).toHaveCount(1);
  await expect(own.getByRole("button")).toHaveCount(0);
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByText("You are signed in nowhere else.")).toBeVisible();
  await other.goto("/en/desk/projects");
  await expect(other).toHaveURL(/\/en\/sign-in/);
  await page.reload();
  await expect(own).toHaveCount(1);
});

test("one session is ended from the list", async ({ page, browser }) => {
  await signIn(page, "lead@ke.example");
  const other = await (await browser.newContext({ userAgent: "Mozilla/5.0 (iPad) FxiOS/140.0" })).newPage();
  await signIn(other, "lead@ke.example");
  await page.goto("/en/account/sessions");
  await page
    .getByRole("row")
    .filter({ hasText: "Firefox, iPad" })
    .getByRole("button", { name: "Sign out there" })
    .click();
  await expect(page.getByText("Firefox, iPad")).toHaveCount(0);
  await other.goto("/en/desk");
  await expect(other).toHaveURL(/\/en\/sign-in/);
});

test("after signing out, the cookie that was there opens nothing", async ({ page, context }) => {
  await signIn(page, AUTHOR.email);
  const kept = await context.cookies();
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(page).toHaveURL(/\/en$/);
  await context.addCookies(kept);
  await page.goto("/en/desk");
  await expect(page).toHaveURL(/\/en\/sign-in/);
});

test("the cookies are out of reach of scripts and of other sites", async ({ page, context }) => {
  await signIn(page, AUTHOR.email);
  const cookies = (await context.cookies()).filter(({ name }) => /session|device/.test(name));
  expect(cookies.length).toBeGreaterThanOrEqual(2);
  for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});

test("next-auth's own door takes nothing but our tickets", async ({ request }) => {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  for (const form of [AUTHOR, { ticket: "guess" }, { ticket: `${crypto.randomUUID()} 99999999999999 guess` }])
    await request.post("/api/auth/callback/credentials", { form: { csrfToken, ...form } });
  expect(await (await request.get("/api/auth/session")).json()).toBeNull();
});

test("signing in works as a plain form, leads only within the site, and refuses other sites", async () => {
  const { APP_URL } = env();
  const to = async (next: string) => (await bareSignIn(APP_URL, { ...AUTHOR, next })).headers.get("location");
  expect(await to("/en/desk/projects")).toMatch(/\/en\/desk\/projects$/);
  for (const next of ["//evil.example", "https://evil.example", "/en/\t/evil.example", "/\\evil.example"])
    expect(await to(next)).toMatch(/\/en\/desk$/);
  const foreign = await bareSignIn(APP_URL, AUTHOR, { origin: "https://evil.example" });
  expect(foreign.status).toBeGreaterThanOrEqual(400);
  expect(foreign.headers.getSetCookie().join()).not.toContain("session");
});

test("a client that names itself otherwise is counted by its own address", async () => {
  const { APP_URL } = env();
  const words = "There were too many tries";
  for (let n = 0; n < 50; n += 1) {
    const forged = { "x-forwarded-for": `198.51.100.${n}`, "x-client-address": `203.0.113.${n}` };
    expect((await failOnce(APP_URL, forged)).refused).not.toContain(words);
  }
  const last = await failOnce(APP_URL, { "x-forwarded-for": "192.0.2.1", "x-client-address": "192.0.2.1" });
  expect(last.refused).toContain(words);
});
