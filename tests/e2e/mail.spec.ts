import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mails, mailWishes, memberships, notices, people } from "@/db/schema";
import { notify } from "@/lib/email/notify";
import { unsubscribeToken } from "@/lib/email/unsubscribe-token";
import { signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

const LEAD = "lead@ke.example";
const title = "Readers of the mobile library";

async function breaches(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...violations.map(({ id }) => id), ...(wide > 0 ? [`${wide} px too wide`] : [])];
}

/** The lead of the sample library, with one notice of a consent that ended and nothing else unread. */
async function aLeadWithANotice() {
  const [lead] = await db.select().from(people).where(eq(people.email, LEAD));
  const [member] = await db.select().from(memberships).where(eq(memberships.personId, lead!.id));
  await db.delete(notices).where(eq(notices.personId, lead!.id));
  await db.delete(mailWishes).where(eq(mailWishes.personId, lead!.id));
  await db.transaction((tx) =>
    notify(tx, {
      ...{ kind: "consent_ended", personId: lead!.id, data: { title } },
      about: { organisationId: member!.organisationId },
    }),
  );
  return lead!;
}

test("a notice is counted in the head, opened, and read", async ({ page }) => {
  await aLeadWithANotice();
  await signIn(page, LEAD);
  await page.getByRole("link", { name: "1 unread notice" }).click();
  const list = page.getByRole("list", { name: "Notices" });
  await expect(list).toContainText(title);
  expect(await breaches(page)).toEqual([]);
  await page.getByRole("button", { name: "Open" }).click();
  await expect(page).toHaveURL(/\/en\/desk\/consents/);
  await expect(page.getByRole("link", { name: "Notices", exact: true })).toBeVisible();
});

test("without JavaScript a notice is marked as read", async ({ browser }) => {
  await aLeadWithANotice();
  const context = await browser.newContext();
  const first = await context.newPage();
  await signIn(first, LEAD);
  const still = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const page = await still.newPage();
  await page.goto("/ar/account/notices");
  await page.getByRole("button", { name: "وضع علامة مقروء", exact: true }).click();
  await expect(page.getByRole("button", { name: "وضع علامة مقروء", exact: true })).toHaveCount(0);
  await expect(page.getByRole("list", { name: "الإشعارات" })).toContainText(title);
  await Promise.all([context.close(), still.close()]);
});

for (const [locale, save, saved] of [
  ["en", "Save", "Saved."],
  ["ar", "حفظ", "حُفظ."],
] as const) {
  test(`what is mailed is chosen in the account and kept, ${locale}`, async ({ page }) => {
    await aLeadWithANotice();
    await signIn(page, LEAD, locale);
    await page.goto(`/${locale}/account`);
    const wishes = page.locator("#wishes");
    await wishes.locator("[name=returned]").selectOption("daily");
    await wishes.getByRole("button", { name: save }).click();
    await expect(wishes.getByRole("status")).toContainText(saved);
    expect(await breaches(page)).toEqual([]);
    await page.reload();
    await expect(wishes.locator("[name=returned]")).toHaveValue("daily");
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await breaches(page)).toEqual([]);
  });
}

test("the link in a mail asks first, and stops this kind without signing in", async ({ page, request }) => {
  const lead = await aLeadWithANotice();
  const token = unsubscribeToken(lead.id, "returned");
  const wishes = () => db.select().from(mailWishes).where(eq(mailWishes.personId, lead.id));
  await page.goto(`/api/unsubscribe/${token}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stop this mail");
  expect(await wishes()).toEqual([]);
  expect(await breaches(page)).toEqual([]);
  await page.getByRole("button", { name: "Stop this mail" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stopped");
  expect(await wishes()).toMatchObject([{ kind: "returned", wish: "off" }]);

  await db.delete(mailWishes).where(eq(mailWishes.personId, lead.id));
  const oneClick = await request.post(`/api/unsubscribe/${token}`, {
    form: { "List-Unsubscribe": "One-Click" },
  });
  expect(oneClick.status()).toBe(200);
  expect(await wishes()).toMatchObject([{ kind: "returned", wish: "off" }]);
  expect((await request.post("/api/unsubscribe/made.up")).status()).toBe(404);
});

test("the outbox says what became of each mail; here, without a server, it can be read", async ({ page }) => {
  const lead = await aLeadWithANotice();
  await signIn(page, "admin@example.org");
  await page.goto("/en/admin/outbox?kind=consent_ended");
  const row = page.getByRole("row", { name: LEAD }).first();
  await expect(row).toContainText("Consent ended");
  expect(await breaches(page)).toEqual([]);
  await row.getByRole("link", { name: "Read" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A consent has ended");
  await expect(page.locator("pre")).toContainText(title);
  expect(await breaches(page)).toEqual([]);

  await db.update(mails).set({ state: "failed", lastError: "550" }).where(eq(mails.personId, lead.id));
  await page.goto("/en/admin/outbox?state=failed");
  await page.getByRole("row", { name: LEAD }).first().getByRole("button", { name: "Send again" }).click();
  // It leaves the list of what failed: without a mail server it is kept here.
  const states = async () =>
    (await db.select({ state: mails.state }).from(mails).where(eq(mails.personId, lead.id))).map(
      ({ state }) => state,
    );
  await expect.poll(async () => (await states()).some((state) => state !== "failed")).toBe(true);
});

test("the outbox is there for admins alone", async ({ page }) => {
  await signIn(page, "editor@example.org");
  const answer = await page.goto("/en/admin/outbox");
  expect(answer?.status()).toBe(404);
});
