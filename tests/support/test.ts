import { test as base } from "@playwright/test";

export { expect } from "@playwright/test";

/** As Playwright's own, save that every browser of one's own that a test opened is closed with it. */
export const test = base.extend<{ closesBrowsers: undefined }>({
  closesBrowsers: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts());
      await use(undefined);
      const opened = browser.contexts().filter((context) => !before.has(context));
      await Promise.all(opened.map((context) => context.close()));
    },
    { auto: true },
  ],
});
