import type { Page } from "@playwright/test";
import { findSection } from "@/lib/stories/queries";
import { aReadyStory } from "../support/factories";
import { aKillableBrowser } from "../support/killable-browser";
import { expect, test } from "../support/test";

/** The line is cut at twenty moments and the browser killed at five, the same in every run: nothing typed is lost. */

const CUTS = 20;
const KILLS = 5;
const STEPS = 120;

/** Between 0 and 1, the same for the same number. */
const noise = (step: number) => {
  const value = Math.sin(step * 12.9898) * 43758.5453;
  return value - Math.floor(value);
};
/** So many different steps of all, chosen by noise. */
const chosen = (count: number, salt: number) => {
  const steps = new Set<number>();
  for (let n = 0; steps.size < count; n += 1) steps.add(1 + Math.floor(noise(n + salt) * (STEPS - 2)));
  return steps;
};

test("twenty cuts and five kills lose nothing that was typed", async () => {
  test.setTimeout(420_000);
  const { author, story } = await aReadyStory();
  const [cuts, kills] = [chosen(CUTS, 1), chosen(KILLS, 500)];
  const browser = aKillableBrowser();
  const address = `${process.env.APP_URL}/en/desk/stories/${story.id}?section=summary`;
  const words: string[] = [];
  let cut = false;

  async function open(): Promise<Page> {
    const page = await browser.open();
    await page.goto(address);
    if (new URL(page.url()).pathname.endsWith("/sign-in")) {
      await page.locator("[name=email]").fill(author.email);
      await page.locator("[name=password]").fill("a long password");
      await page.locator("main [type=submit]").click();
      await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
      await page.goto(address);
    }
    return page;
  }
  const box = (page: Page) => page.getByRole("textbox", { name: "Summary" });
  const line = async (page: Page, on: boolean) => {
    cut = !on;
    if (on) await page.unroute("**/api/writing/**");
    else await page.route("**/api/writing/**", (route) => route.abort());
  };
  /** The word has reached the device: within the next frames, for it is kept at each keystroke. */
  const kept = (page: Page, word: string) =>
    page.evaluate(async (typed) => {
      const stored = () =>
        new Promise<string>((resolve) => {
          const open = indexedDB.open("sdg-stories");
          open.onsuccess = () => {
            const all = open.result.transaction("sections", "readonly").objectStore("sections").getAll();
            all.onsuccess = () => {
              open.result.close();
              resolve(JSON.stringify(all.result));
            };
          };
        });
      const begun = performance.now();
      while (!(await stored()).includes(typed)) {
        if (performance.now() - begun > 2000) throw new Error(`${typed} is not on the device`);
        await new Promise(requestAnimationFrame);
      }
    }, word);

  try {
    let page = await open();
    await box(page).fill("");
    for (let step = 0; step < STEPS; step += 1) {
      if (cuts.has(step)) await line(page, cut);
      const word = `w${step}`;
      await box(page).press("Control+End");
      // A blank before each word: those at the end of a text are not kept.
      await box(page).pressSequentially(` ${word}`);
      words.push(word);
      if (!kills.has(step)) continue;
      await kept(page, word);
      await browser.kill();
      cut = false;
      page = await open();
      await expect(box(page)).toHaveValue(new RegExp(`${word}$`));
      await expect(box(page)).toBeEnabled();
    }
    if (cut) await line(page, true);
    await expect(page.getByText(/^Saved /)).toBeVisible();
    await expect
      .poll(async () =>
        String((await findSection(author, story.id, "summary"))?.value)
          .trim()
          .split(" "),
      )
      .toEqual(words);
  } finally {
    await browser.end();
  }
});
