import { readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { readWord } from "@/lib/word/read-word";
import { breaches } from "../support/axe";
import { anEditor, anOrganisation, aPerson, aPublishedStory } from "../support/factories";
import { tokenFor } from "../support/mailbox";
import { aPageOf, aVisitor, signIn } from "../support/sign-in";
import { expect, test } from "../support/test";
import { aContact, aRound, aWorkspace, type Workspace } from "../support/vnr";

/** A partner who comes in, the opening letter, and what becomes of the stories in the published review. */
let place: Workspace;
let roundId: string;
test.beforeAll(async () => {
  place = await aWorkspace("BFA");
  roundId = (await aRound(place.lead, "BFA")).id;
});

const PASSWORD = "four words no one joins";

async function aLonelyLead(browser: Browser) {
  const library = await anOrganisation({ country: "TCD" });
  const lead = await aPerson({ memberOf: [{ id: library.id, role: "lead" }] });
  return { library, lead, page: await aPageOf(browser, lead) };
}

test("a national library invites the association, which confirms, is accepted and works there", async ({
  browser,
}) => {
  const email = `association-${Date.now()}@new.example`;
  const { library, lead, page } = await aLonelyLead(browser);
  await page.goto("/en/vnr");
  await expect(page.getByText("Nobody of a library association is here yet.")).toBeVisible();
  await page.getByText("Invite a partner").click();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("Please fill this in.").first()).toBeVisible();
  await page.getByLabel("Organisation", { exact: true }).selectOption("library_association");
  await page.getByLabel("Its name").fill("Association of Librarians");
  await page.getByLabel("Name of the person").fill("Neo T.");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Your words to them").fill("Let us prepare the review together");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  const invited = page.getByRole("listitem").filter({ hasText: email });
  await expect(invited).toContainText("to confirm the link");
  expect(await breaches(page)).toEqual([]);
  const first = await tokenFor(email);
  await invited.getByRole("button", { name: /^Send anew to/ }).click();
  await expect(invited.getByText("The earlier link is dead.")).toBeVisible();

  const guest = await aVisitor(browser, { scripts: false });
  await guest.goto(`/en/join/${first}`);
  await expect(guest.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
  await guest.goto(`/en/join/${await tokenFor(email)}`);
  await expect(guest.getByRole("heading", { level: 1 })).toContainText("national review");
  await expect(guest.getByText("Association of Librarians")).toBeVisible();
  await expect(guest.getByText("Let us prepare the review together")).toBeVisible();
  await guest.getByRole("button", { name: "This is my address" }).click();
  await expect(guest.getByRole("heading", { name: "Thank you, your request is with us" })).toBeVisible();

  const admin = await aVisitor(browser);
  await signIn(admin, "admin@example.org");
  await admin.goto("/en/admin/joins");
  const request = admin.getByRole("region", { name: "Neo T." }).filter({ hasText: email });
  await expect(request.getByText("Proposed by")).toContainText(lead.name);
  await expect(request.getByText("Proposed by")).toContainText(library.name);
  expect(await breaches(admin)).toEqual([]);
  await request.getByRole("button", { name: "Accept Neo T. and send the invitation" }).click();
  await expect(admin.getByText(email)).toHaveCount(0);

  const neo = await aVisitor(browser);
  await neo.goto(`/en/invitations/${await tokenFor(email)}`);
  await neo.getByLabel("Choose a password").fill(PASSWORD);
  await neo.getByRole("button", { name: "Accept and open the account" }).click();
  await expect(neo.getByRole("heading", { name: "Your account is open" })).toBeVisible();
  await neo.goto("/en/sign-in");
  await neo.getByLabel("E-mail address", { exact: true }).fill(email);
  await neo.getByLabel("Password").fill(PASSWORD);
  await neo.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
  await neo.getByRole("link", { name: "National review" }).first().click();
  await expect(neo.getByText(lead.name)).toBeVisible();
  await neo.getByRole("button", { name: "Open the round" }).click();
  await expect(neo.getByRole("heading", { level: 1, name: "Plan" })).toBeVisible();
  await page.reload();
  await expect(page.getByText(email)).toHaveCount(0);
  await expect(page.getByText("Association of Librarians")).toBeVisible();
});

test("the opening letter is begun to the first contact, edited by both, and downloaded for Word", async ({
  browser,
}) => {
  await aContact(place.lead, roundId, { name: "Selma N." });
  const library = await aPageOf(browser, place.lead);
  await library.goto(`/en/vnr/${roundId}`);
  await library.getByRole("link", { name: "Opening letter" }).click();
  await expect(library.getByText("This is a letter to begin from")).toBeVisible();
  await expect(library.getByLabel("To", { exact: true })).toHaveValue(/^Selma N\.\n/);
  const opening = library.getByLabel("Opening", { exact: true });
  await opening.fill("We write to you as two organisations.\n\nAnd as one field.");
  expect(await breaches(library)).toEqual([]);
  await library.getByRole("button", { name: "Save the letter" }).click();
  await expect(library.getByText("Saved", { exact: false }).last()).toBeVisible();
  await expect(library.getByRole("link", { name: "English (saved)" })).toBeVisible();
  const [file] = await Promise.all([
    library.waitForEvent("download"),
    library.getByRole("link", { name: "Word file (DOCX)" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^letter-BFA-\d{4}-en\.docx$/);
  const { sections } = await readWord(readFileSync(await file.path()), () => false);
  expect(JSON.stringify(sections)).toContain("And as one field.");
  expect(JSON.stringify(sections)).toContain(place.partner.name);

  const association = await aPageOf(browser, place.partner);
  await association.goto(`/ar/vnr/${roundId}/letter`);
  await association
    .getByRole("link", { name: /English/ })
    .last()
    .click();
  await expect(association.getByLabel("الافتتاح")).toHaveValue(/as one field/);
  await association.goto(`/ar/vnr/${roundId}/letter`);
  expect(await breaches(association)).toEqual([]);
});

test("a use is recorded by the library, checked by an editor, and then stands on the story's public page", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { story } = await aPublishedStory({ country: "BFA" });
  const address = `/en/stories/${story.slug}`;
  const visitor = await aVisitor(browser);
  await visitor.goto(address);
  await expect(visitor.getByText("Where it was used")).toHaveCount(0);

  const library = await aPageOf(browser, place.named);
  await library.goto(`/en/vnr/${roundId}/uses`);
  await library.getByLabel("Page", { exact: true }).fill("47");
  await library.getByLabel("Quote").fill("Libraries taught 412 adults to read");
  await library.getByRole("button", { name: "Keep as a draft" }).click();
  const entry = library
    .getByRole("group")
    .filter({ hasText: /p\. .?47/ })
    .first();
  await entry.locator("summary").click();
  await expect(entry.getByText(/^Still missing: Link to the report/)).toBeVisible();
  await entry.getByLabel("Link to the report").fill("https://hlpf.example/report.pdf");
  await entry.getByLabel("Language of the report").selectOption("English");
  await entry.getByLabel(/^Story that it cites/).selectOption(story.id);
  await entry.getByRole("button", { name: "Save the changes" }).click();
  await entry.getByRole("button", { name: "Ask the editors to check it" }).click();
  await expect(entry.getByText("With the editors")).toBeVisible();
  expect(await breaches(library)).toEqual([]);
  await visitor.goto(address);
  await expect(visitor.getByText("Libraries taught 412 adults")).toHaveCount(0);

  const editor = await aPageOf(browser, await anEditor());
  await editor
    .getByRole("link", { name: /^Uses in reviews/ })
    .first()
    .click();
  const waiting = editor.getByRole("article", { name: /^Burkina Faso, review of \d{4}, p\. .?47/ }).first();
  await expect(waiting).toContainText("Libraries taught 412 adults to read");
  expect(await breaches(editor)).toEqual([]);
  await waiting.getByRole("button", { name: /^It stands there/ }).click();
  await expect(waiting.getByRole("button", { name: /^It stands there/ })).toHaveCount(0);
  await expect(editor.getByText("Checked and public")).toBeVisible();

  await visitor.goto(address);
  const cited = visitor.getByRole("region", { name: "Where it was used" });
  await expect(cited.getByRole("link", { name: /Review of Burkina Faso \d{4}, p\. 47/ })).toHaveAttribute(
    "href",
    "https://hlpf.example/report.pdf",
  );
  expect(await breaches(visitor)).toEqual([]);
  await visitor.goto("/ar/about/uses");
  await expect(visitor.getByText("Libraries taught 412 adults")).toBeVisible();
  const table = await visitor.request.get("/data/uses.csv");
  expect(await table.text()).toContain("Libraries taught 412 adults");
  expect(await breaches(visitor)).toEqual([]);

  await editor.getByText("Checked and public").click();
  await waiting.getByText(/^Refuse/).click();
  await waiting.getByLabel("Reason").fill("It stands on page 48");
  await waiting.getByRole("button", { name: "Send it back" }).click();
  await expect(editor.getByText("Libraries taught 412 adults")).toHaveCount(0);
  await visitor.goto(address);
  await expect(visitor.getByText("Libraries taught 412 adults")).toHaveCount(0);
  await library.reload();
  await entry.locator("summary").click();
  await expect(entry.getByText("It stands on page 48")).toBeVisible();
});

test("editors see which countries present next and where stories are missing", async ({ browser }) => {
  const editor = await aPageOf(browser, await anEditor());
  for (const locale of ["en", "ar"]) {
    await editor.goto(`/${locale}/review/countries`);
    expect(await breaches(editor)).toEqual([]);
    await editor.goto(`/${locale}/review/uses`);
    expect(await breaches(editor)).toEqual([]);
  }
  await editor.goto("/en/review/countries");
  const row = editor.getByRole("row", { name: /^Burkina Faso/ });
  await expect(row.getByText("Yes")).toBeVisible();
});

test("why one takes part stands before the library; others find nothing of all this", async ({ browser }) => {
  const library = await aPageOf(browser, place.lead);
  for (const locale of ["en", "ar"]) {
    await library.goto(`/${locale}/vnr`);
    await library.locator(`a[href="/${locale}/vnr/why"]`).click();
    await expect(library.getByRole("table")).toContainText("2023");
    expect(await breaches(library)).toEqual([]);
  }
  const nowhere = "00000000-0000-4000-8000-000000000000";
  for (const person of [place.other, place.author, place.house]) {
    const stranger = await aPageOf(browser, person);
    for (const part of ["letter", "uses"]) {
      const answers = [];
      for (const id of [nowhere, roundId]) {
        const answer = await stranger.goto(`/en/vnr/${id}/${part}`);
        answers.push([answer?.status(), await stranger.locator("main").textContent()]);
      }
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]?.[0]).toBe(404);
    }
  }
  for (const path of ["/en/review/uses", "/en/review/countries"]) {
    const answer = await library.goto(path);
    expect(answer?.status()).toBe(404);
  }
});
