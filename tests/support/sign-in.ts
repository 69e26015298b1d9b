import type { Page } from "@playwright/test";

/** Signs a person of the sample world in, on the page itself, and waits until they are. */
export async function signIn(page: Page, email: string, locale = "en") {
  await page.goto(`/${locale}/sign-in`);
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill("sample-world");
  await page.locator("main [type=submit]").click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}
