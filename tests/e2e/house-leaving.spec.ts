import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { findCredentials } from "@/lib/people/queries";
import { aLibrary, anEvaluatedProject, aPerson, aReadyStory } from "../support/factories";
import { signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

/** What goes and what comes back: organisations that move, things deleted, one's own data and account. */

async function signInAs(page: Page, email: string) {
  await page.goto("/en/sign-in");
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill("a long password");
  await page.locator("main [type=submit]").click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

test("an admin names an organisation in French, is told what a move brings, and moves it", async ({
  page,
}) => {
  const { library, sponsor } = await aLibrary();
  await signIn(page, "admin@example.org");
  await page.goto(`/en/admin/organisations/${sponsor.id}`);
  await page.getByRole("button", { name: "Add a language" }).press("Enter");
  await expect(page.getByLabel("Language", { exact: true })).toBeFocused();
  await page.keyboard.type("fr");
  await page.getByLabel("Name", { exact: true }).last().fill("Bibliothèque du lac");
  await page.getByLabel("Time zone").selectOption("Africa/Nairobi");
  await page.getByLabel("Country").selectOption({ label: "Portugal" });
  const told = page.getByRole("status").filter({ hasText: "This is what follows" });
  await expect(told).toContainText(`its leads’ sign-off`);
  await expect(told).toContainText(library.name);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.goto(`/fr/admin/organisations/${sponsor.id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Bibliothèque du lac" })).toBeVisible();
  await page.goto(`/en/admin/organisations/${library.id}`);
  await expect(page.getByLabel("Sponsor")).toHaveValue("");
});

test("an admin finds one person among all and opens their page", async ({ page }) => {
  const { author, library } = await aLibrary();
  await signIn(page, "admin@example.org");
  await page.goto("/en/admin/people");
  await page.getByLabel("Name or e-mail address").fill(author.email);
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("One person")).toBeVisible();
  await page.getByRole("link", { name: author.name }).click();
  await expect(page.getByRole("heading", { level: 1, name: author.name })).toBeVisible();
  await expect(page.getByText(`${library.name}: Author`)).toBeVisible();
});

test("a deleted project waits under recently deleted and comes back", async ({ page }) => {
  const library = await aLibrary();
  const { project } = await anEvaluatedProject(library);
  await signInAs(page, library.author.email);
  await page.goto(`/en/desk/projects/${project.id}`);
  await page.getByText("Change the project").click();
  await page.getByRole("button", { name: "Remove the project" }).click();
  await page.getByRole("button", { name: "Remove it" }).click();
  await page.waitForURL(/\/desk\/projects$/);
  await page.getByRole("link", { name: "Recently deleted" }).click();
  await expect(page.getByText("30 days left")).toBeVisible();
  await page.getByRole("button", { name: "Bring back “Reading”" }).click();
  await expect(page.getByText("Nothing was deleted in the last 30 days.")).toBeVisible();
  await page.goto(`/en/desk/projects/${project.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Reading");
});

test("a person shown is erased from the register; a mark stays", async ({ page }) => {
  const { author, shown } = await aReadyStory({ media: true });
  await signInAs(page, author.email);
  await page.goto(`/en/desk/consents/${shown!.consentId}`);
  await page.getByRole("button", { name: "Erase this person" }).click();
  await page.getByRole("button", { name: "Erase for good" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Erased person" })).toBeVisible();
  await expect(page.getByText("Only this mark stays")).toBeVisible();
  await page.goto("/en/desk/photos");
  await expect(page.locator(".photo-item")).toHaveCount(0);
});

test("one takes one's data along, and then erases the account; it opens no door any more", async ({
  page,
}) => {
  const { author } = await aLibrary();
  await signInAs(page, author.email);
  await page.goto("/en/account");
  await page.getByRole("link", { name: "My data" }).click();
  const taken = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download my data" }).click();
  const data = JSON.parse(readFileSync(await (await taken).path(), "utf8"));
  expect(data["people.id"][0].email).toBe(author.email);
  await page.getByLabel("Type your e-mail address").fill(author.email);
  await page.getByLabel("Your password").fill("not this one");
  await page.getByRole("button", { name: "Erase my account for good" }).click();
  await expect(page.getByText("This is not your password.")).toBeVisible();
  await page.getByLabel("Type your e-mail address").fill(author.email);
  await page.getByLabel("Your password").fill("a long password");
  await page.getByRole("button", { name: "Erase my account for good" }).click();
  await expect(page.getByText("Your account was erased.")).toBeVisible();
  expect(await findCredentials(author.email)).toBeNull();
  await page.goto("/en/desk");
  await expect(page).toHaveURL(/sign-in/);
  expect((await page.request.get("/files/own-data")).status()).toBe(404);
});

test("an admin erases an account at the person’s wish, and the record says former member", async ({
  page,
}) => {
  const { author } = await aReadyStory();
  const bystander = await aPerson();
  await signIn(page, "admin@example.org");
  await page.goto(`/en/admin/people/${author.id}`);
  await page.getByLabel("Type the person’s e-mail address").fill(bystander.email);
  await page.getByRole("button", { name: "Erase the account for good" }).click();
  await expect(page.getByText("This is not the address of this account.")).toBeVisible();
  await page.getByLabel("Type the person’s e-mail address").fill(author.email);
  await page.getByRole("button", { name: "Erase the account for good" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /former member/i })).toBeVisible();
  await page.goto(`/fr/admin/audit?person=${author.id}&kind=story.created`);
  await expect(page.getByRole("table")).toContainText(/ancien membre/i);
});
