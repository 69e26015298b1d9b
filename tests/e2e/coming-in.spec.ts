import type { Browser, Page } from "@playwright/test";
import { breaches } from "../support/axe";
import { tokenFor } from "../support/mailbox";
import { aVisitor, signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

/** How people come in: by invitation, and by asking. The forms are filled in without scripts. */

const PASSWORD = "four words no one joins";
const anAddress = (name: string) => `${name}-${Date.now()}@new.example`;

async function as(browser: Browser, email: string) {
  const page = await aVisitor(browser);
  await signIn(page, email);
  return page;
}

async function enter(page: Page, email: string, password: string) {
  await page.getByLabel("E-mail address", { exact: true }).fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
}

test("a lead invites a colleague, who opens an account without scripts and works there", async ({
  browser,
}) => {
  const email = anAddress("colleague");
  const lead = await as(browser, "lead@ke.example");
  await lead.getByRole("link", { name: "Members" }).first().click();
  await lead.getByText("Invite someone").click();
  await lead.getByLabel("E-mail address", { exact: true }).fill("not an address");
  await lead.getByRole("button", { name: "Send the invitation" }).click();
  await expect(lead.getByText("This is not an e-mail address.").first()).toBeVisible();
  await lead.getByLabel("E-mail address", { exact: true }).fill(email);
  await lead.getByRole("button", { name: "Send the invitation" }).click();
  const row = lead.getByRole("row", { name: new RegExp(email) });
  await expect(row).toBeVisible();
  expect(await breaches(lead)).toEqual([]);
  const first = await tokenFor(email);
  await row.getByRole("button", { name: `Send anew to ${email}` }).click();
  await expect(row.getByText("The earlier link is dead.")).toBeVisible();

  const guest = await aVisitor(browser, { scripts: false });
  await guest.goto(`/en/invitations/${first}`);
  await expect(guest.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
  const link = `/en/invitations/${await tokenFor(email)}`;
  await guest.goto(link);
  await guest.getByLabel("Your name").fill("Nia <script>alert(1)</script> 🦜");
  await guest.getByLabel("Choose a password").fill("password12345");
  await guest.getByRole("button", { name: "Accept and open the account" }).click();
  await expect(guest.getByText("Many people choose this").first()).toBeVisible();
  await expect(guest.getByLabel("Your name")).toHaveValue("Nia <script>alert(1)</script> 🦜");
  await expect(guest.getByLabel("Choose a password")).toHaveValue("");
  await guest.getByLabel("Choose a password").fill(PASSWORD);
  await guest.getByRole("button", { name: "Accept and open the account" }).click();
  await expect(guest.getByRole("heading", { name: "Your account is open" })).toBeVisible();
  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();

  const member = await aVisitor(browser);
  await member.goto("/en/sign-in");
  await enter(member, email, PASSWORD);
  await expect(member.getByText("National Library (sample)").first()).toBeVisible();
  await expect(member.getByRole("link", { name: "Members" })).toHaveCount(0);
  expect((await member.goto("/en/desk/members"))?.status()).toBe(404);

  await lead.reload();
  await lead
    .getByRole("row", { name: new RegExp(email) })
    .getByRole("button", { name: "End membership" })
    .click();
  await lead.getByRole("button", { name: "End the membership" }).click();
  await expect(lead.getByRole("dialog")).toHaveCount(0);
  await expect(lead.getByRole("row", { name: new RegExp(email) })).toHaveCount(0);
  await member.goto("/en/desk");
  await expect(member.getByRole("link", { name: "Projects" })).toHaveCount(0);
});

test("one who has an account signs in by the link and accepts", async ({ browser }) => {
  const lead = await as(browser, "lead@sn.example");
  await lead.goto("/en/desk/members");
  await lead.getByLabel("E-mail address", { exact: true }).fill("second.reviewer@example.org");
  await lead.getByRole("button", { name: "Send the invitation" }).click();
  await expect(lead.getByRole("row", { name: /second\.reviewer@example\.org/ })).toBeVisible();
  const link = `/en/invitations/${await tokenFor("second.reviewer@example.org")}`;

  const other = await as(browser, "reviewer@example.org");
  await other.goto(link);
  await expect(other.getByText("went to another address")).toBeVisible();

  const person = await aVisitor(browser);
  await person.goto(link);
  await person.getByRole("link", { name: "Sign in and accept" }).click();
  await enter(person, "second.reviewer@example.org", "sample-world");
  await person.getByRole("button", { name: "Accept" }).click();
  await expect(person.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await expect(person.getByText("Bibliothèque nationale (exemple)").first()).toBeVisible();
  await lead.reload();
  await lead
    .getByRole("row", { name: /second\.reviewer@example\.org/ })
    .getByRole("button", { name: "End membership" })
    .click();
  await lead.getByRole("button", { name: "End the membership" }).click();
  await expect(lead.getByRole("dialog")).toHaveCount(0);
  await expect(lead.getByRole("row", { name: /second\.reviewer/ })).toHaveCount(0);
});

test("a visitor asks without scripts, confirms the address, and an admin accepts", async ({ browser }) => {
  const email = anAddress("asking");
  const guest = await aVisitor(browser, { scripts: false });
  await guest.goto("/en/join");
  await guest.getByRole("button", { name: "Send the request" }).click();
  await expect(guest.getByRole("alert").getByRole("link")).toHaveCount(5);
  await guest.getByLabel("Your name").fill("Amina B.");
  await guest.getByLabel("E-mail address", { exact: true }).fill(email);
  await guest.getByLabel("Your organisation", { exact: true }).selectOption("Mine is not in the list");
  await guest.getByLabel("Its name").fill("Town Library of Arusha");
  await guest.getByLabel("What it is").selectOption("Public library");
  await guest.getByLabel("Country").selectOption("TZA");
  await guest.getByLabel("Website").fill("javascript:alert(1)");
  await guest.getByRole("radio", { name: /^Lead/ }).check();
  await guest.getByLabel("Why you ask").fill("Our evening school for fishers");
  await guest.getByRole("button", { name: "Send the request" }).click();
  await expect(guest.getByText("Write an address that begins with https://").first()).toBeVisible();
  await expect(guest.getByLabel("Country")).toHaveValue("TZA");
  await expect(guest.getByRole("radio", { name: /^Lead/ })).toBeChecked();
  await guest.getByLabel("Website").fill("https://new.example");
  await guest.getByRole("button", { name: "Send the request" }).click();
  await expect(guest.getByRole("heading", { name: "Look into your mail" })).toBeVisible();

  const admin = await as(browser, "admin@example.org");
  await admin.goto("/en/admin/joins");
  await expect(admin.getByText(email)).toHaveCount(0);
  await guest.goto(`/en/join/${await tokenFor(email)}`);
  await guest.getByRole("button", { name: "This is my address" }).click();
  await expect(guest.getByRole("heading", { name: "Thank you, your request is with us" })).toBeVisible();

  await admin.reload();
  const request = admin.getByRole("region", { name: "Amina B." }).filter({ hasText: email });
  await expect(request.getByText("The address is of the organisation’s website")).toBeVisible();
  expect(await breaches(admin)).toEqual([]);
  await request.getByRole("button", { name: "Accept Amina B. and send the invitation" }).click();
  await expect(admin.getByText(email)).toHaveCount(0);
  await guest.goto(`/en/invitations/${await tokenFor(email)}`);
  await expect(guest.getByText("Town Library of Arusha: Lead")).toBeVisible();
  await expect(guest.getByLabel("Your name")).toHaveValue("Amina B.");
});

test("what was typed waits on the device, and is forgotten once it is sent", async ({ browser }) => {
  const page = await aVisitor(browser);
  await page.goto("/en/join");
  await page.getByLabel("Your name").fill("Amina B.");
  await page.getByLabel("Your organisation", { exact: true }).selectOption("Mine is not in the list");
  await page.getByLabel("Its name").fill("Town Library");
  await page.reload();
  await expect(page.getByText("was kept on this device")).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Amina B.");
  await expect(page.getByLabel("Its name")).toHaveValue("Town Library");
  await page.getByLabel("E-mail address", { exact: true }).fill(anAddress("kept"));
  await page.getByLabel("What it is").selectOption("Public library");
  await page.getByLabel("Country").selectOption("TZA");
  await page.getByRole("radio", { name: /^Review/ }).check();
  await page.getByLabel("Why you ask").fill("To learn");
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  await page.goto("/en/join");
  await expect(page.getByLabel("Your name")).toHaveValue("");
});

for (const locale of ["en", "ar"])
  test(`the pages of coming in can be used by all, ${locale}`, async ({ browser }) => {
    const email = anAddress(`axe-${locale}`);
    const admin = await as(browser, "admin@example.org");
    await admin.goto("/en/admin/people");
    await admin.getByText("Invite someone").click();
    await admin.getByLabel("E-mail address", { exact: true }).fill(email);
    await admin.getByRole("checkbox", { name: "Reviewer" }).first().check();
    await admin.getByRole("button", { name: "Send the invitation" }).click();
    await expect(admin.getByRole("row", { name: new RegExp(email) })).toBeVisible();
    expect(await breaches(admin)).toEqual([]);
    const page = await aVisitor(browser);
    const token = await tokenFor(email);
    for (const path of [
      "join",
      "join/sent",
      "join/confirmed",
      "join/none",
      "invitations/accepted",
      `invitations/${token}`,
    ]) {
      const answer = await page.goto(`/${locale}/${path}`);
      expect(answer?.headers()["cache-control"], path).toContain("no-store");
      expect(await breaches(page)).toEqual([]);
    }
  });
