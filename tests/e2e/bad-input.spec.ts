import type { Browser, Locator } from "@playwright/test";
import { aLibrary, anEvaluatedProject, aReadyStory, aStoryInReview } from "../support/factories";
import { aPageOf } from "../support/sign-in";
import { expect, test } from "../support/test";

/** What people and strangers type, in the browser: the message stands beside the field, and no word is lost. */

const ODD = 'O’Brien & "Söhne" 😀 <script>alert(1)</script> مكتبة 图书馆 \'; drop table people; --';
const AFTER_NEXT_YEAR = `${new Date().getUTCFullYear() + 2}-01-01`;

/** The message tied to a field, as a screen reader reads it with the field. */
async function expectBeside(field: Locator, message: string) {
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(new RegExp(message));
}

async function authorOf(browser: Browser) {
  const library = await aLibrary();
  const page = await aPageOf(browser, library.author);
  page.on("dialog", (dialog) => expect(dialog.message()).toBe("no script of a text runs"));
  return { library, page };
}

test("a project: dates, numbers and addresses that cannot be are named where they stand", async ({
  browser,
}) => {
  const { page } = await authorOf(browser);
  await page.goto("/en/desk/projects/new");
  const field = (name: string) => page.getByLabel(name, { exact: true }).first();
  await field("Name of the project").fill(ODD);
  await field("From").fill("1890-01-01");
  await page.getByLabel("To (optional)").fill(AFTER_NEXT_YEAR);
  await field("How many people").fill("-5");
  await page.getByRole("button", { name: "Add an address" }).click();
  await field("Address").fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Save the project" }).click();
  await expectBeside(field("From"), "Dates begin in 1900");
  await expectBeside(page.getByLabel("To (optional)"), "after the end of next year");
  await expectBeside(field("How many people"), "too small");
  await expectBeside(field("Address"), "begins with https://");
  const summary = page.getByRole("main").getByRole("alert");
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: /Dates begin in 1900/ }).click();
  await expect(field("From")).toBeFocused();
  await expect(field("Name of the project")).toHaveValue(ODD);
  await expect(field("How many people")).toHaveValue("-5");
  await expect(field("Address")).toHaveValue("javascript:alert(1)");

  await field("Name of the project").fill("x".repeat(301));
  await page.getByRole("button", { name: "Save the project" }).click();
  await expectBeside(field("Name of the project"), "too long");
  await page.reload();
  await expect(field("Name of the project")).toHaveValue("x".repeat(301));

  await field("Name of the project").fill(ODD);
  await field("From").fill("2023-01-09");
  await page.getByLabel("To (optional)").fill("2023-12-31");
  await field("How many people").fill("99999999999999");
  await field("Address").fill("https://example.org/");
  await page.getByRole("button", { name: "Save the project" }).click();
  await expectBeside(field("How many people"), "too large");
  await field("How many people").fill("1,260");
  await page.getByRole("button", { name: "Save the project" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(ODD);
});

test("an evaluation and a finding: what cannot be measured is named, and the form keeps what was typed", async ({
  browser,
}) => {
  const { library, page } = await authorOf(browser);
  const { project } = await anEvaluatedProject(library);
  await page.goto(`/en/desk/projects/${project.id}`);
  await page.getByText("Add an evaluation", { exact: true }).click();
  const evaluation = page.getByRole("group").filter({ hasText: "Add an evaluation" });
  await evaluation.getByLabel("Name of the evaluation").fill(ODD);
  await evaluation.getByLabel("From", { exact: true }).fill("2024-02-01");
  await evaluation.getByLabel("To", { exact: true }).fill("2023-02-01");
  await evaluation.getByLabel("How many people or records?").fill("many");
  await evaluation.getByRole("button", { name: "Save the evaluation" }).click();
  await expectBeside(evaluation.getByLabel("How many people or records?"), "number");
  await evaluation.getByLabel("How many people or records?").fill("120");
  await evaluation.getByRole("button", { name: "Save the evaluation" }).click();
  await expectBeside(evaluation.getByLabel("To", { exact: true }), "end is before the beginning");
  await expect(evaluation.getByLabel("Name of the evaluation")).toHaveValue(ODD);

  await page.getByText("Write down a finding", { exact: true }).click();
  const finding = page.getByRole("group").filter({ hasText: "Write down a finding" });
  await finding.getByLabel("What was measured?").fill(ODD);
  await finding.getByLabel("Result").fill("nearly all");
  await finding.getByRole("button", { name: "Save the finding" }).click();
  await expectBeside(finding.getByLabel("Result"), "number|fill this in");
  await expect(finding.getByLabel("Result")).toHaveValue("nearly all");
  await expect(finding.getByLabel("What was measured?")).toHaveValue(ODD);
});

test("a consent: a child without a guardian, a day to come", async ({ browser }) => {
  const { page } = await authorOf(browser);
  await page.goto("/en/desk/consents");
  await page.getByLabel("Person", { exact: true }).fill(ODD);
  await page.getByLabel("When", { exact: true }).fill(AFTER_NEXT_YEAR);
  await page.getByRole("checkbox", { name: "This is a child" }).check();
  await page.getByRole("button", { name: "Save the consent" }).click();
  await expectBeside(page.getByLabel("When", { exact: true }), "in the future");
  await expect(page.getByLabel("Person", { exact: true })).toHaveValue(ODD);
  await expect(page.getByRole("main").getByRole("alert").getByRole("link").first()).toBeVisible();
});

test("the editor: what is too long or unsafe is said beside its field, and stays in it", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { author, story } = await aReadyStory();
  const page = await aPageOf(browser, author);
  const open = (section: string) => page.goto(`/en/desk/stories/${story.id}?section=${section}`);
  const saved = () => expect(page.getByText(/^Saved /)).toBeVisible();

  await open("title");
  const title = page.getByRole("textbox", { name: "Title" });
  await title.fill("x".repeat(301));
  await expectBeside(title, "too long");
  await expect(title).toHaveValue("x".repeat(301));
  await title.fill(ODD);
  await saved();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(ODD);

  await open("links");
  await page.getByRole("button", { name: "Add a link" }).click();
  const address = page.getByLabel("Address");
  await address.fill("javascript:alert(1)");
  await expectBeside(address, "begins with https://");
  await expect(address).toHaveValue("javascript:alert(1)");
  await address.fill("https://example.org/");
  await saved();

  await open("need");
  const need = page.getByRole("textbox", { name: "The need" });
  await paste(need, `<p>${"Word ".repeat(40_000)}</p>`);
  await expect(need).toHaveAccessibleDescription(/too long/);
  await expect(page.getByRole("main").getByRole("status").first()).toHaveText(/^Kept on this device/);
});

test("from Word only words, paragraphs, lists, bold, italic and safe links are kept", async ({ browser }) => {
  const { author, story } = await aReadyStory();
  const page = await aPageOf(browser, author);
  await page.goto(`/en/desk/stories/${story.id}?section=lessons`);
  await paste(page.getByRole("textbox", { name: "Lessons" }), FROM_WORD);
  await expect(page.getByText(/^Saved /)).toBeVisible();
  await page.goto(`/en/desk/stories/${story.id}/preview`);
  const lessons = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "What was learned" }) })
    .last();
  for (const words of ["Heading of the report", "bold words", "slanted", "outer", "inner", "42", "contents"])
    await expect(lessons.getByText(words).first()).toBeVisible();
  await expect(lessons.locator("strong", { hasText: "bold words" })).toBeVisible();
  await expect(lessons.locator("li")).toHaveText(["outer", "inner"]);
  await expect(lessons.getByRole("link")).toHaveText(["the report"]);
  await expect(lessons.locator("h1, table, img, style, span[style], u, o\\:p, font")).toHaveCount(0);
});

test("a comment: empty and endless ones are named, the words stay, and a verdict says what it lacks", async ({
  browser,
}) => {
  const { reviewer, revision } = await aStoryInReview();
  const page = await aPageOf(browser, reviewer);
  await page.goto(`/en/review/${revision.id}`);
  const group = page.getByRole("group").filter({ hasText: "Comment on “The need”" });
  await group.getByText("Comment on “The need”").click();
  const body = group.getByLabel("What you would change, and why");
  await group.getByRole("button", { name: "Add the comment" }).click();
  await expectBeside(body, "Please fill this in");
  await group.getByRole("checkbox", { name: "Must be fixed before it can be approved" }).check();
  await body.fill("y".repeat(5001));
  await group.getByRole("button", { name: "Add the comment" }).click();
  await expectBeside(body, "too long");
  await expect(body).toHaveValue("y".repeat(5001));
  await expect(group.getByRole("checkbox")).toBeChecked();
  await body.fill(ODD);
  await group.getByRole("button", { name: "Add the comment" }).click();
  await expect(page.getByText(ODD)).toBeVisible();
  await page.getByRole("button", { name: "Approve the story" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Answer “Change”" }).click();
  await expect(page.getByRole("group", { name: /^Change/ })).toBeFocused();
});

test("a wrong sign-in says so, and keeps the address", async ({ page }) => {
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail address").fill("o'brien@example.org");
  await page.getByLabel("Password").fill("' or 1=1 --");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").getByText("You are not signed in")).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue("o'brien@example.org");
  await expect(page.getByText("o'brien@example.org")).toHaveCount(0);
});

async function paste(field: Locator, html: string) {
  await field.click();
  await field.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", given);
    clipboardData.setData("text/plain", given.replace(/<[^>]*>/g, ""));
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head>
<body><h1 style="color:red">Heading of the report<o:p></o:p></h1>
<p class=MsoNormal><b>bold words</b> <i>slanted</i> <u>lined</u> <span style="font-family:Calibri">plain</span>
<a href="https://example.org/report">the report</a> <a href="#_Toc1">contents</a> <a href="javascript:alert(1)">click</a>
<a href="file:///C:/report.docx">file</a></p>
<table><tr><td>42</td></tr></table><img src="file:///C:/photo.png"><ul><li>outer<ul><li>inner</li></ul></li></ul></body></html>`;
