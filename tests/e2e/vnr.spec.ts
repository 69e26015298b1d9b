import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { sessions } from "@/db/schema";
import { breaches } from "../support/axe";
import { aPageOf, signIn } from "../support/sign-in";
import { expect, test } from "../support/test";
import { aWorkspace, type Workspace } from "../support/vnr";

/** A national library and an association of one country prepare its review together; others find nothing there. */
let place: Workspace;
test.beforeAll(async () => {
  place = await aWorkspace("NAM");
});

const task = (page: Page, title: string) => page.getByRole("group").filter({ hasText: title }).first();

test("the national library opens a round; the association takes a task on; the library finishes it", async ({
  browser,
}) => {
  const library = await aPageOf(browser, place.lead);
  await library.getByRole("link", { name: "National review" }).first().click();
  await expect(library.getByRole("heading", { level: 1, name: "National review" })).toBeVisible();
  await library.getByRole("button", { name: "Open the round" }).click();
  await expect(library.getByRole("heading", { level: 1, name: "Plan" })).toBeVisible();
  await expect(library.getByText("Next: Find out who is in charge")).toBeVisible();
  const address = library.url();

  const association = await aPageOf(browser, place.partner);
  await association.goto(address);
  const first = task(association, "Find out who is in charge");
  await first.getByText("Find out who is in charge").click();
  await first
    .getByLabel("Who does it")
    .selectOption({ label: `${place.partner.name}, ${place.association.name}` });
  await first.getByLabel("Notes").fill("Ask the ministry of planning");
  await first.getByRole("button", { name: "Save the task" }).click();
  await expect(first.getByText("Saved", { exact: true })).toBeVisible();

  // The library had the page open since before: it is told, sees both texts, and saves again.
  const stale = task(library, "Find out who is in charge");
  await stale.getByText("Find out who is in charge").click();
  await stale.getByLabel("Notes").fill("Ask the office of the president");
  await stale.getByRole("button", { name: "Save the task" }).click();
  await expect(stale.getByRole("alert").filter({ hasText: "Ask the ministry of planning" })).toBeVisible();
  await stale.getByRole("button", { name: "Take what is stored" }).click();
  await stale.getByLabel("State").selectOption("Done");
  await stale.getByRole("button", { name: "Save the task" }).click();
  await expect(library.getByText("Next: Make contact")).toBeVisible();

  await library.goto("/en/vnr");
  await expect(library.getByText("13 open, 1 done")).toBeVisible();
  await library.goto(address);
  const [file] = await Promise.all([
    library.waitForEvent("download"),
    library.getByRole("link", { name: "Calendar file (ICS)" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^vnr-NAM-\d{4}\.ics$/);
  expect(await breaches(library)).toEqual([]);
});

test("contacts and channels are shared between the two, and a contact can be erased", async ({ browser }) => {
  const association = await aPageOf(browser, place.partner);
  await association.goto("/en/vnr");
  await association
    .getByRole("link", { name: /^Review of/ })
    .first()
    .click();
  await association.getByRole("link", { name: "Who is in charge" }).click();
  await association.getByRole("button", { name: "Add the contact" }).click();
  await expect(association.getByText("Please fill this in.").first()).toBeVisible();
  await association.getByLabel("Name", { exact: true }).fill("Selma N.");
  await association.getByLabel("Office").fill("National Planning Commission");
  await association.getByLabel("Approach before the others").check();
  await association.getByRole("button", { name: "Add the contact" }).click();
  await expect(association.getByRole("heading", { name: "Selma N." })).toBeVisible();

  const library = await aPageOf(browser, place.named);
  await library.goto(association.url());
  await library.getByText(/^Write down an exchange with .Selma N\..$/).click();
  await library.getByLabel("What was said").fill("She sends the timetable in January");
  await library.getByRole("button", { name: "Write it down" }).click();
  await expect(library.getByRole("listitem").filter({ hasText: "She sends the timetable" })).toBeVisible();
  expect(await breaches(library)).toEqual([]);

  await library.getByText(/^Change, hand out or erase .Selma N\..$/).click();
  await db
    .update(sessions)
    .set({ provedAt: new Date(Date.now() - 601_000) })
    .where(eq(sessions.personId, place.named.id));
  await library.getByRole("button", { name: "Download all that is known of them" }).click();
  const proof = library.getByRole("dialog", { name: "Is it you?" });
  const taken = library.waitForEvent("download");
  await proof.getByLabel("Your password").fill("a long password");
  await proof.getByRole("button", { name: "Go on" }).click();
  expect(readFileSync(await (await taken).path(), "utf8")).toContain("She sends the timetable in January");
  await library.getByRole("button", { name: /^Erase .Selma N\..$/ }).click();
  await library.getByRole("button", { name: "Erase for good" }).click();
  await expect(library.getByText("Nobody is written down yet.")).toBeVisible();

  await library.getByRole("link", { name: "Channels" }).click();
  await library.getByLabel("What it is").fill("Hearing of civil society");
  await library.getByLabel("Kind").selectOption("Hearing");
  await library.getByRole("button", { name: "Add the channel" }).click();
  await expect(library.getByText("Hearing of civil society").first()).toBeVisible();
  expect(await breaches(library)).toEqual([]);
});

test("other countries, unnamed members and the house get the answer of what does not exist", async ({
  browser,
}) => {
  const library = await aPageOf(browser, place.lead);
  await library.goto("/en/vnr");
  await library
    .getByRole("link", { name: /^Review of/ })
    .first()
    .click();
  await library.waitForURL(/vnr\/[0-9a-f-]{36}$/);
  const { pathname } = new URL(library.url());
  const nowhere = "/en/vnr/00000000-0000-4000-8000-000000000000";
  for (const person of [place.other, place.author, place.house]) {
    const stranger = await aPageOf(browser, person);
    for (const part of ["", "/contacts", "/channels", "/messages", "/activities", "/coverage"]) {
      const answers = [];
      for (const path of [nowhere, pathname]) {
        const answer = await stranger.goto(`${path}${part}`);
        answers.push([
          answer?.status(),
          await stranger.locator("main").textContent(),
          await stranger.title(),
        ]);
      }
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]?.[0]).toBe(404);
    }
  }
});

test("an admin adds a year; the country's public page marks it as the next", async ({ page, browser }) => {
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto("/en/countries/TON");
  await expect(visitor.getByText("When it presents next is not known here")).toBeVisible();
  await signIn(page, "admin@example.org");
  await page.goto("/en/admin/vnr-years");
  await page.getByText("Add a year").click();
  const form = page.locator("main form").first();
  await form.getByLabel("Country").selectOption("Tonga");
  await form.getByLabel("Year", { exact: true }).fill("2029");
  await form.getByRole("button", { name: "Add the year" }).click();
  await expect(form.getByText("Saved", { exact: true })).toBeVisible();
  await visitor.goto("/en/countries/TON");
  const next = visitor.getByRole("listitem").filter({ hasText: "2029" });
  await expect(next).toContainText("Comes next");
  await expect(next).toContainText("to be confirmed");
  expect(await breaches(visitor)).toEqual([]);
  await visitor.goto("/ar/countries");
  await expect(visitor.getByRole("link", { name: "تونغا" })).toBeVisible();
  expect(await breaches(visitor)).toEqual([]);
});
