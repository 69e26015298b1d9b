import type { Browser, Page } from "@playwright/test";
import { breaches } from "../support/axe";
import { signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

/** From nothing to a public story, with one return, as four people do it. */

const TITLE = `Fishers read the weather bulletin at the quay ${Date.now()}`;
const prose = (count: number, word: string) =>
  Array.from({ length: count }, (_, at) => `${word}${at + 1}`).join(" ");

async function as(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: process.env.APP_URL ?? "" })).newPage();
  await signIn(page, email);
  return page;
}

async function openSection(page: Page, name: string) {
  await page
    .getByRole("navigation", { name: "Sections of the story" })
    .getByRole("link", { name: new RegExp(`^${name} `) })
    .click();
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
}

const saved = (page: Page) => expect(page.getByText(/^Saved /)).toBeVisible();

async function write(page: Page, section: string, text: string) {
  await openSection(page, section);
  await page.getByRole("main").getByRole("textbox").first().fill(text);
  await saved(page);
}

test("a project becomes a story: drafted, signed off, returned once, approved, public", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const author = await as(browser, "author@ke.example");

  await test.step("the guided path leads from a project to a draft", async () => {
    await author.getByRole("link", { name: "Begin a story" }).click();
    await author.getByLabel("Name of the project").fill("Weather at the quay");
    await author.getByLabel("From", { exact: true }).fill("2023-01-09");
    await author.getByLabel("How many people").fill("240");
    await author.getByRole("button", { name: "Save and go on" }).click();
    await expect(author.getByRole("heading", { level: 1, name: "How was it evaluated?" })).toBeVisible();
    await author.getByLabel("Name of the evaluation").fill("Reading test at the quay");
    await author.getByRole("radio", { name: /^Before and after/ }).check();
    await author.getByLabel("Who evaluated?").selectOption("Our own staff");
    await author.getByLabel("From", { exact: true }).fill("2023-02-01");
    await author.getByLabel("To", { exact: true }).fill("2024-02-01");
    await author.getByLabel("How many people or records?").fill("120");
    await author.getByLabel("Name one limit").fill("No comparison group");
    await author.getByRole("button", { name: "Save and go on" }).click();
    await author.getByLabel("What was measured?").fill("of fishers can read the bulletin");
    await author.getByLabel("Unit").fill("%");
    await author.getByLabel("Before", { exact: false }).first().fill("30");
    await author.getByLabel("Result").fill("72");
    await expect(author.getByText("Drawn as you type")).toBeVisible();
    await author.getByRole("button", { name: "Save and go on to the story" }).click();
    await author.getByLabel("Title").fill(TITLE);
    await author.getByRole("button", { name: "Open the draft" }).click();
    await expect(author.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  });

  const address = new URL(author.url()).pathname;
  const missing = author.getByRole("navigation", { name: /before you can submit/ });

  await test.step("each section is saved by itself, and the list of what is missing shrinks", async () => {
    await expect(missing.getByRole("link", { name: "Write the need, at least 30 words" })).toBeVisible();
    await write(author, "Summary", prose(20, "summary"));
    await write(author, "The need", prose(40, "need"));
    await write(author, "What was done", prose(40, "deed"));
    await openSection(author, "The change");
    await author.getByRole("button", { name: "Add a claim" }).click();
    await author.getByLabel("What is different now, in one sentence").fill("Most fishers read the bulletin");
    await author.getByRole("checkbox", { name: /of fishers can read the bulletin/ }).check();
    await saved(author);
    await openSection(author, "Contributions");
    await author.getByLabel("Search the 169 targets").fill("climate education");
    await author.getByRole("button", { name: /^Choose 13\.3/ }).click();
    await author.getByLabel("Why, in one sentence").fill("They know when a storm comes");
    await author.getByRole("checkbox", { name: /of fishers can read the bulletin/ }).check();
    await saved(author);
    await author.reload();
    await expect(author.getByText("Ready to be submitted")).toBeVisible();
    await expect(missing).toBeHidden();
    await author.getByRole("link", { name: "See it as the public will" }).click();
    await expect(author.getByText("need40")).toBeVisible();
    await author.getByRole("link", { name: "Back to writing" }).click();
    await author.getByRole("button", { name: "Ask a lead for sign-off" }).click();
    await expect(author.getByText("The leads see that this story waits for them.")).toBeVisible();
    await expect(author.getByRole("button", { name: "Sign off and submit" })).toBeHidden();
  });

  const lead = await as(browser, "lead@ke.example");

  async function submit() {
    await lead.goto(address);
    await lead.getByRole("button", { name: "Sign off and submit" }).click();
    const dialog = lead.getByRole("dialog");
    await dialog.getByRole("button", { name: "Submit this version" }).click();
    await expect(dialog.getByRole("alert")).toContainText("Accept the licence");
    await dialog.getByRole("checkbox", { name: "I accept this for my organisation" }).check();
    await dialog.getByRole("button", { name: "Submit this version" }).click();
    await expect(lead.getByText("This version was submitted and does not change any more.")).toBeVisible();
  }

  await test.step("a lead finds it on top, accepts the licence and submits", async () => {
    await expect(lead.getByRole("listitem").filter({ hasText: TITLE })).toContainText(
      "asks for your sign-off",
    );
    await submit();
  });

  const reviewer = await as(browser, "reviewer@example.org");

  async function toTheReview() {
    await reviewer.goto("/en/review");
    await reviewer
      .getByRole("row", { name: /National Library \(sample\) · Kenya/ })
      .getByRole("link")
      .last()
      .click();
  }

  await test.step("a reviewer sees only what decides a conflict, then the story, and returns it", async () => {
    await toTheReview();
    await expect(reviewer.getByRole("heading", { name: "Before you read" })).toBeVisible();
    await expect(reviewer.getByText(TITLE)).toBeHidden();
    await reviewer.getByRole("button", { name: "I have no conflict of interest: review it" }).click();
    await expect(reviewer.getByRole("heading", { name: TITLE })).toBeVisible();
    const comment = reviewer.getByRole("group").filter({ hasText: "Comment on “The need”" });
    await comment.getByText("Comment on “The need”").click();
    await comment.getByLabel("What you would change, and why").fill("Say how many fishers there are");
    await comment.getByRole("checkbox", { name: "Must be fixed before it can be approved" }).check();
    await comment.getByLabel("Which criterion it carries").selectOption("Clarity");
    await comment.getByRole("button", { name: "Add the comment" }).click();
    await expect(reviewer.getByText("Say how many fishers there are")).toBeVisible();
    await judge("Clarity");
    await reviewer.getByRole("button", { name: "Return it with 1 must-fix" }).click();
  });

  await test.step("the last verdict comes with a letter: composed, edited, seen, sent", async () => {
    await expect(reviewer.getByRole("heading", { name: "The letter to the library" })).toBeFocused();
    const letter = reviewer.getByRole("textbox", { name: "Letter", exact: true });
    await expect(letter).toHaveValue(/WHAT MUST CHANGE\s+The need\s+– Say how many fishers there are/);
    await letter.fill("Dear colleagues,\n\nwe liked it. Say how many fishers there are, please.");
    await reviewer.getByRole("button", { name: "See it as the library will" }).click();
    await expect(reviewer.getByRole("heading", { name: "As the library will read it" })).toBeFocused();
    await reviewer.getByRole("button", { name: "Send it and return the story" }).click();
    await expect(reviewer.getByText("You have given your verdict. Thank you.")).toBeVisible();
    await expect(reviewer.getByRole("region", { name: "Letter to the library" })).toContainText(
      "we liked it",
    );
  });

  async function judge(notYet?: string) {
    for (const criterion of ["Change", "Evidence", "Contribution", "Clarity", "Care"]) {
      const group = reviewer.getByRole("group", { name: new RegExp(`^${criterion}`) });
      await group.getByRole("radio", { name: criterion === notYet ? "Not yet" : "Yes" }).check();
    }
    await expect(reviewer.getByText("5 of 5 criteria answered")).toBeVisible();
  }

  await test.step("the author finds the comment beside its section, mends and answers it", async () => {
    await author.goto("/en/desk");
    await author
      .getByRole("listitem")
      .filter({ hasText: TITLE })
      .getByRole("link", { name: "Answer the remarks" })
      .click();
    const letter = author.getByRole("group").filter({ hasText: "The reviewers’ letter about version 1" });
    await expect(letter.getByText("we liked it")).toBeVisible();
    await openSection(author, "The need");
    await expect(author.getByText("Say how many fishers there are", { exact: true })).toBeVisible();
    await author
      .getByRole("main")
      .getByRole("textbox")
      .last()
      .fill(`${prose(40, "need")} fifty-one fishers`);
    await saved(author);
    await author.getByRole("radio", { name: "Done", exact: true }).check();
    await author.getByLabel("What did you do about it?").fill("We added the number");
    await author.getByRole("button", { name: "Mark as answered" }).click();
    await expect(author.getByText(/answered: We added the number/)).toBeVisible();
    await submit();
  });

  await test.step("in the second round the reviewer sees what changed, and approves", async () => {
    await toTheReview();
    await reviewer.getByRole("button", { name: "I have no conflict of interest: review it" }).click();
    const changes = reviewer.getByRole("region", { name: "Changed since the last round" });
    await expect(changes.locator("ins").first()).toContainText("fifty-one fishers");
    await expect(changes.getByText("Say how many fishers there are")).toBeVisible();
    await expect(changes.getByText("We added the number")).toBeVisible();
    await reviewer.getByRole("button", { name: "Approve the story" }).click();
    await expect(reviewer.getByRole("alert").filter({ hasText: "Answer “Change”" })).toBeVisible();
    await judge();
    await reviewer.getByRole("button", { name: "Confirm the 2 that are left as they stand" }).click();
    await expect(reviewer.getByText("Confirmed: Before and after")).toBeVisible();
    await reviewer.getByRole("button", { name: "Approve the story" }).click();
    await reviewer.getByRole("button", { name: "See it as the library will" }).click();
    await reviewer.getByRole("button", { name: "Send it and approve the story" }).click();
    await expect(reviewer.getByText("You have given your verdict. Thank you.")).toBeVisible();
  });

  await test.step("the gallery shows it at a visitor's next request", async () => {
    const visitor = await (await browser.newContext({ baseURL: process.env.APP_URL ?? "" })).newPage();
    await visitor.goto("/en/stories?goal=13");
    await visitor.getByRole("link", { name: TITLE }).click();
    await expect(visitor.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
    await expect(visitor.getByText("fifty-one fishers")).toBeVisible();
    await expect(visitor.getByText("Say how many fishers there are")).toHaveCount(0);
    expect(await visitor.context().cookies()).toEqual([]);
    await author.goto(address);
    await expect(author.getByRole("link", { name: "The public page" })).toBeVisible();
    await expect(visitor.getByText("It was submitted 2 times.")).toBeVisible();
    await visitor.goto("/en/about/reviewing");
    await expect(visitor.getByRole("heading", { level: 1, name: "Reviewing in figures" })).toBeVisible();
    expect(await breaches(visitor)).toEqual([]);
  });

  await test.step("the library and the reviewer read what became of it, each what is theirs", async () => {
    await author.getByRole("link", { name: "History", exact: true }).click();
    await expect(author.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
    const first = author.getByRole("region", { name: "Version 1" });
    await expect(first.getByText("A reviewer took a story up")).toBeVisible();
    await author.getByText("The reviewers’ letter about version 1").click();
    await expect(author.getByText("we liked it")).toBeVisible();
    expect(await breaches(author)).toEqual([]);
    await reviewer.getByRole("link", { name: "History", exact: true }).click();
    await expect(
      reviewer.getByRole("region", { name: "Version 1" }).getByText("gave a verdict: Return"),
    ).toBeVisible();
  });

  await test.step("editors read how long libraries wait", async () => {
    const editor = await as(browser, "editor@example.org");
    await editor.getByRole("link", { name: "Reviewing in figures" }).click();
    await expect(editor.getByRole("heading", { level: 1, name: "Reviewing in figures" })).toBeVisible();
    await expect(editor.getByRole("table", { name: "By region" })).toContainText("Africa");
    expect(await breaches(editor)).toEqual([]);
  });
});
