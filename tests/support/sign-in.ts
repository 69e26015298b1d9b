import type { Browser, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema";

/** Signs somebody in, on the page itself, and waits until they are. The password is that of the sample world. */
export async function signIn(page: Page, email: string, locale = "en", password = "sample-world") {
  await page.goto(`/${locale}/sign-in`);
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill(password);
  await page.locator("main [type=submit]").click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

/** A browser of one's own for a person that a factory made. */
export async function aPageOf(browser: Browser, { id }: { id: string }, locale = "en"): Promise<Page> {
  const [person] = await db.select({ email: people.email }).from(people).where(eq(people.id, id));
  const page = await (await browser.newContext({ baseURL: process.env.APP_URL ?? "" })).newPage();
  await signIn(page, person?.email ?? "", locale, "a long password");
  return page;
}

/** A browser of somebody who is not signed in; without scripts where one says so. */
export async function aVisitor(browser: Browser, { scripts = true } = {}): Promise<Page> {
  const context = { baseURL: process.env.APP_URL ?? "", javaScriptEnabled: scripts };
  return (await browser.newContext(context)).newPage();
}
