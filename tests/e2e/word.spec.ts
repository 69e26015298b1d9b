import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

/** A story is taken along as a Word file, changed there, and brought back. */

async function openDraft(page: Page, locale: string) {
  await signIn(page, "author@ke.example", locale);
  await page.goto(`/${locale}/desk/stories`);
  const drafts = page.locator("main a[href*='/desk/stories/']");
  for (const href of await drafts.evaluateAll((all) => all.map((one) => one.getAttribute("href")))) {
    await page.goto(`${href}/word`);
    if ((await page.locator("input[type=file]").count()) > 0) return;
  }
  throw new Error("the sample world holds no draft of this author");
}

async function download(page: Page, name: string) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

/** Puts words into the paragraph under the heading of the summary, as Word would save them. */
function withSummary(docx: Uint8Array, words: string): Buffer {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts["word/document.xml"] as Uint8Array);
  const added = `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const [before, after] = xml.split(/(?<=Summary<\/w:t><\/w:r><\/w:p>)/);
  return Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(`${before}${added}${after}`) }));
}

test("from the draft to Word and back, after a look at what differs", async ({ page }) => {
  const mark = `Written on the train ${Date.now()} <script> أ 😀 it’s`;
  await openDraft(page, "en");
  const docx = await download(page, "Download the story as it stands");
  expect(docx.name).toMatch(/\.docx$/);
  const escaped = mark.replace("<", "&lt;").replace(">", "&gt;");
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const files = page.getByLabel("Bring a Word file back");
  await files.setInputFiles({ name: "story.docx", mimeType, buffer: Buffer.from(docx.bytes) });
  await expect(page.getByRole("heading", { name: "The file says nothing" })).toBeVisible();
  await files.setInputFiles({ name: "story.docx", mimeType, buffer: withSummary(docx.bytes, escaped) });
  await expect(page.getByRole("heading", { name: "One section differs" })).toBeVisible();
  await expect(page.locator("ins")).toContainText(mark);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Put the chosen sections into the story" }).click();
  await expect(page.getByRole("status").filter({ hasText: "One section was taken" })).toBeVisible();
  await page.getByRole("link", { name: "Back to writing" }).first().click();
  await page
    .getByRole("navigation", { name: "Sections of the story" })
    .getByRole("link", { name: /^Summary / })
    .click();
  await expect(page.getByRole("textbox", { name: "Summary" })).toHaveValue(/Written on the train/);
});

test("a file that is no Word document is refused in words, and the page goes on", async ({ page }) => {
  await openDraft(page, "en");
  const files = page.getByLabel("Bring a Word file back");
  await files.setInputFiles({ name: "a.docx", mimeType: "text/html", buffer: Buffer.from("<script>") });
  await expect(
    page.getByRole("alert").filter({ hasText: "could not be read as a Word document" }),
  ).toBeVisible();
  const form = await download(page, "Download an empty form");
  await files.setInputFiles({ name: "b.docx", mimeType: "text/html", buffer: Buffer.from(form.bytes) });
  await expect(page.getByRole("heading", { name: "The file says nothing" })).toBeVisible();
});
