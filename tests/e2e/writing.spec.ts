import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import type { Actor } from "@/lib/people/actor";
import { findSection } from "@/lib/stories/queries";
import { aPerson, aReadyStory } from "../support/factories";
import { aKillableBrowser } from "../support/killable-browser";
import { signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

/** Writing on a bad line, beside others, and after the session has ended: nothing typed is lost. */

const BASE = process.env.APP_URL ?? "";
const at = (id: string, section = "summary", locale = "en") =>
  `${BASE}/${locale}/desk/stories/${id}?section=${section}`;
const enter = (page: Page, { email }: Actor, locale = "en") => signIn(page, email, locale, "a long password");
const box = (page: Page) => page.getByRole("main").getByRole("textbox").first();
const saved = (page: Page) => expect(page.getByText(/^Saved /)).toBeVisible();
const stored = async (reader: Actor, id: string, section: "summary" | "title" | "lessons") =>
  (await findSection(reader, id, section))?.value;
const open = (page: Page, name: string) =>
  page
    .getByRole("navigation", { name: "Sections of the story" })
    .getByRole("link", { name: new RegExp(`^${name}`) })
    .click();

async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function as(browser: Browser, person: Actor): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: BASE })).newPage();
  await enter(page, person);
  return page;
}

test("without a line one goes on in every section; what waits is counted, and sent when the line is back", async ({
  page,
  context,
}) => {
  const { author, story } = await aReadyStory();
  await enter(page, author);
  await page.goto(at(story.id));
  await expect(box(page)).toHaveValue(/word/);
  await context.setOffline(true);
  await box(page).fill("Written in a lift.");
  await expect(page.getByText("Offline: kept on this device, 1 change waiting")).toBeVisible();
  await open(page, "Title");
  await box(page).fill("A title written in a lift");
  await expect(page.getByText("Offline: kept on this device, 2 changes waiting")).toBeVisible();
  await axe(page);
  await context.setOffline(false);
  await saved(page);
  await open(page, "Summary");
  await expect(box(page)).toHaveValue("Written in a lift.");
  await expect.poll(() => stored(author, story.id, "summary")).toBe("Written in a lift.");
  await expect.poll(() => stored(author, story.id, "title")).toBe("A title written in a lift");
});

test("a line that is cut while the lists beside the text are read anew leaves the page as it is", async ({
  page,
  context,
}) => {
  const { author, story } = await aReadyStory();
  await enter(page, author);
  await page.goto(at(story.id));
  await box(page).fill("Stored before the line went.");
  await saved(page);
  const asked = page.waitForEvent("requestfailed", (request) => request.headers().rsc === "1");
  await context.setOffline(true);
  await asked;
  await open(page, "Title");
  await expect(page.getByRole("heading", { level: 2, name: "Title" })).toBeFocused();
  await box(page).fill("A title written without a line");
  await expect(page.getByText("Offline: kept on this device, 1 change waiting")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 2, name: "Summary" })).toBeFocused();
  await context.setOffline(false);
  await expect.poll(() => stored(author, story.id, "title")).toBe("A title written without a line");
});

test("a server that answers with an error is a line that is cut", async ({ page }) => {
  const { author, story } = await aReadyStory();
  await enter(page, author);
  await page.goto(at(story.id));
  await page.route("**/api/writing/**", (route) => route.fulfill({ status: 503, body: "down" }));
  await box(page).fill("Written while it restarts.");
  await expect(
    page.getByText("The server does not answer: kept on this device, 1 change waiting"),
  ).toBeVisible();
  await page.unroute("**/api/writing/**");
  await page.getByRole("button", { name: "Try now" }).click();
  await saved(page);
  expect(await stored(author, story.id, "summary")).toBe("Written while it restarts.");
});

test("a browser killed while offline sends what was typed from the desk, when it is opened again", async () => {
  const { author, story } = await aReadyStory();
  const browser = aKillableBrowser();
  try {
    const page = await browser.open();
    await page.goto(`${BASE}/en/sign-in`);
    await enterAt(page, author);
    await page.goto(at(story.id));
    await page.route("**/api/writing/**", (route) => route.abort());
    await box(page).fill("Typed before the power went.");
    await expect(page.getByText(/kept on this device, 1 change waiting/)).toBeVisible();
    await browser.kill();
    const again = await browser.open();
    // A browser that is killed may have forgotten the session: cookies reach the disk later than words do.
    await again.goto(`${BASE}/en/sign-in`);
    if (again.url().endsWith("/sign-in")) await enterAt(again, author);
    // Any private page sends it: the one that signing in leads to may be quicker than the next.
    await again.goto(`${BASE}/en/desk`);
    await expect.poll(() => stored(author, story.id, "summary")).toBe("Typed before the power went.");
  } finally {
    await browser.end();
  }
});

/** The killable browser has no base address of its own. */
async function enterAt(page: Page, person: Actor) {
  await page.locator("[name=email]").fill(person.email);
  await page.locator("[name=password]").fill("a long password");
  await page.locator("main [type=submit]").click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

test("a session that ended is begun again in a new window; the page goes on by itself", async ({
  page,
  context,
}) => {
  const { author, story } = await aReadyStory();
  await enter(page, author);
  await page.goto(at(story.id));
  await context.clearCookies();
  await box(page).fill("Typed after the session ended.");
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await expect(dialog).toBeVisible();
  await axe(page);
  const [other] = await Promise.all([
    context.waitForEvent("page"),
    dialog.getByRole("link", { name: "Sign in, in a new window" }).click(),
  ]);
  await other.waitForLoadState();
  await enterAt(other, author);
  await expect(other.getByRole("heading", { name: "You are signed in" })).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => stored(author, story.id, "summary")).toBe("Typed after the session ended.");
  await expect(dialog).toBeHidden();
});

test("when someone else signs in meanwhile, nothing is sent in their name or shown to them", async ({
  page,
  context,
}) => {
  const { author, lead, story } = await aReadyStory();
  await enter(page, author);
  await page.goto(at(story.id));
  const before = await stored(author, story.id, "summary");
  await context.clearCookies();
  const other = await context.newPage();
  await enter(other, lead);
  await box(page).fill("Only the author's.");
  await expect(page.getByRole("dialog", { name: "Sign in again" })).toContainText(
    "Someone else is signed in",
  );
  expect(await stored(author, story.id, "summary")).toBe(before);
  await page.close();
  await other.goto(at(story.id));
  await expect(box(other)).toHaveValue(/word/);
  await other.goto(`${BASE}/en/desk`);
  await expect(other.getByText("still on this device")).toBeHidden();
});

test("two people in one section see each other, and choose from both texts word by word", async ({
  browser,
}) => {
  const { author, lead, story } = await aReadyStory();
  const [mine, theirs] = [await as(browser, author), await as(browser, lead)];
  await mine.goto(at(story.id));
  await theirs.goto(at(story.id));
  await expect(theirs.getByText(`${author.name} is in this section too.`, { exact: false })).toBeVisible();
  await mine.context().setOffline(true);
  await box(mine).fill("A first line.\nOf mine.");
  await expect(mine.getByText(/1 change waiting/)).toBeVisible();
  await box(theirs).fill("A first line.\nOf theirs.");
  await saved(theirs);
  await mine.context().setOffline(false);
  const merge = mine.getByRole("region", { name: `${lead.name} wrote here too` });
  await expect(merge).toBeVisible();
  await expect(merge.getByRole("heading", { level: 3 })).toBeFocused();
  await axe(mine);
  const place = merge.getByRole("group", { name: "Place 1 of 1" });
  await expect(place.locator("ins")).toContainText(["mine", "theirs"]);
  await place.getByRole("radio", { name: "Keep yours", exact: true }).focus();
  await mine.keyboard.press("ArrowDown");
  await mine.keyboard.press("ArrowDown");
  await expect(place.getByRole("radio", { name: "Keep both, theirs first" })).toBeChecked();
  await merge.getByRole("button", { name: "Save this choice" }).click();
  await saved(mine);
  expect(await stored(author, story.id, "summary")).toBe("A first line.\nOf theirs.\nOf mine.");
});

test("two tabs of one person never write over each other", async ({ page, context }) => {
  const { author, story } = await aReadyStory();
  await enter(page, author);
  const other = await context.newPage();
  await page.goto(at(story.id, "title"));
  await other.goto(at(story.id, "title"));
  await expect(box(other)).toHaveValue(/A title/);
  await box(page).fill("From the first tab");
  await saved(page);
  await context.setOffline(true);
  await box(other).fill("From the second tab");
  await context.setOffline(false);
  await expect(other.getByRole("button", { name: "Save this choice" })).toBeVisible();
  expect(await stored(author, story.id, "title")).toBe("From the first tab");
});

test("signing out clears this device, and asks when something waits", async ({ page, context }) => {
  const { author, story } = await aReadyStory();
  await enter(page, author);
  await page.goto(at(story.id));
  await page.route("**/api/writing/**", (route) => route.abort());
  await box(page).fill("Nobody else shall read this.");
  await expect(page.getByText(/1 change waiting/)).toBeVisible();
  await page.getByText("Menu").first().click();
  await page.getByRole("button", { name: "Sign out" }).click();
  const dialog = page.getByRole("dialog", { name: "One change has not reached the server" });
  await axe(page);
  await dialog.getByRole("button", { name: "Stay signed in" }).click();
  await expect(box(page)).toHaveValue("Nobody else shall read this.");
  await page.getByRole("button", { name: "Sign out" }).click();
  await dialog.getByRole("button", { name: "Sign out and lose them" }).click();
  await page.waitForURL(/\/en$/);
  const kept = await page.evaluate(async () => {
    const request = indexedDB.open("sdg-stories");
    const db = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const all = db.transaction("sections").objectStore("sections").getAll();
    return new Promise((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
  });
  expect(kept).toEqual([]);
  expect(await context.cookies()).not.toContainEqual(
    expect.objectContaining({ name: "authjs.session-token" }),
  );
});

test("a device that keeps nothing says so, and the server has the words all the same", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      value: {
        open: () => {
          throw new DOMException("blocked", "SecurityError");
        },
      },
    });
  });
  const { author, story } = await aReadyStory();
  await enter(page, author);
  await page.goto(at(story.id));
  await page.route("**/api/writing/**", (route) => route.abort());
  await box(page).fill("To the server only.");
  await expect(page.getByText("This device keeps nothing")).toBeVisible();
  await page.unroute("**/api/writing/**");
  await saved(page);
  expect(await stored(author, story.id, "summary")).toBe("To the server only.");
});

test("an earlier text is found, compared word by word and brought back", async ({ page }) => {
  const { author, lead, story } = await aReadyStory();
  await enter(page, author);
  await page.goto(at(story.id));
  const first = await stored(author, story.id, "summary");
  await box(page).fill("Quite another text.");
  await saved(page);
  await page.getByRole("link", { name: "Earlier texts" }).click();
  await page.getByRole("combobox", { name: "Section" }).selectOption("Summary");
  await page.getByRole("button", { name: "Show" }).click();
  await page
    .getByRole("radio", { name: /^From: Summary/ })
    .last()
    .check();
  await page.getByRole("button", { name: "Compare" }).click();
  const changes = page.getByRole("region", { name: "What changed in “Summary”" });
  await expect(changes.locator("ins")).toContainText(["Quite another text"]);
  await axe(page);
  await changes.getByRole("button", { name: /^Bring back the text of/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Bring back" }).click();
  await expect(box(page)).toHaveValue(String(first));
  expect(await stored(lead, story.id, "summary")).toBe(first);
});

test("a stranger finds no earlier texts", async ({ page }) => {
  const { story } = await aReadyStory();
  await enter(page, await aPerson());
  const answer = await page.goto(`/en/desk/stories/${story.id}/earlier`);
  expect(answer?.status()).toBe(404);
  expect((await page.request.get(`/api/writing/stories/${story.id}/sections/summary`)).status()).toBe(404);
});
