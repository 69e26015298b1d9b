import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { consents } from "@/db/schema";
import { revokeConsent } from "@/lib/publications/mutations/revoke-consent";
import { breaches } from "../support/axe";
import { aPublishedStory } from "../support/factories";
import { aPageOf, aVisitor } from "../support/sign-in";
import { expect, test } from "../support/test";
import { aRound, aWorkspace, type Workspace } from "../support/vnr";

/** A national library and an association hand evidence to a ministry, which reads it and answers without an account. */
let place: Workspace;
let story: Awaited<ReturnType<typeof aPublishedStory>>;
let packs: string;
let link: string;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  place = await aWorkspace("MWI");
  story = await aPublishedStory({ country: "MWI", media: true, word: "weaverbird" });
  await db
    .update(consents)
    .set({ doors: ["web", "evidence_packs"] })
    .where(eq(consents.id, story.shown!.consentId));
  packs = `/en/vnr/${(await aRound(place.lead, "MWI")).id}/packs`;
});

const openPack = async (page: Page) => {
  await page.goto(packs);
  await page.getByRole("link", { name: "What libraries add" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What libraries add" })).toBeVisible();
};

test("a pack is put together by both, fixed, made into a file and shared by link", async ({ browser }) => {
  const library = await aPageOf(browser, place.lead);
  await library.goto(packs);
  await library.getByLabel("Title").fill("What libraries add");
  await library.getByRole("button", { name: "Begin it" }).click();
  await expect(library.getByRole("heading", { level: 1, name: "What libraries add" })).toBeVisible();
  await expect(library.getByRole("checkbox", { name: /weaverbird/ })).toBeChecked();
  await library.getByLabel("Key point on goal 4").fill("word ".repeat(151));
  await expect(library.getByText("151 words of 150")).toBeVisible();
  await library.getByRole("button", { name: "Save the pack" }).click();
  await expect(library.getByText(/That is more than 150 words/).first()).toBeVisible();
  await library.getByLabel("Key point on goal 4").fill("Adults learn to read where a library comes to them.");
  await library.getByLabel("Ministry that goal 4 concerns").fill("Ministry of Education");
  await library.getByRole("button", { name: "Save the pack" }).click();
  await expect(library.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  expect(await breaches(library)).toEqual([]);

  const association = await aPageOf(browser, place.partner);
  await openPack(association);
  await expect(association.getByLabel("Key point on goal 4")).toHaveValue(/Adults learn to read/);
  await association.getByLabel("For the library association").fill("T. Banda, President");
  await association.getByRole("button", { name: "Save the pack" }).click();
  await expect(association.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();

  // The library's page is older by now: its build is refused, and it sees what changed.
  await library.getByRole("button", { name: "Fix this version" }).click();
  await expect(library.getByText(/^Someone else changed this meanwhile/)).toBeVisible();
  await library.reload();
  await library.getByRole("button", { name: "Fix this version" }).click();
  await expect(library.getByText("Version 1").first()).toBeVisible();
  await library.getByLabel("Format").selectOption("docx");
  await library.getByRole("button", { name: "Make the file" }).click();
  const ready = library.getByRole("link", { name: /Download DOCX/ });
  await expect(ready).toBeVisible({ timeout: 30_000 });
  const [file] = await Promise.all([library.waitForEvent("download"), ready.click()]);
  expect(file.suggestedFilename()).toMatch(/^evidence-MWI-\d{4}-1\.docx$/);

  await library.getByText("Make a link", { exact: true }).first().click();
  await library.getByLabel("For whom").last().fill("Ministry of Planning");
  await library.getByLabel("Their e-mail address").fill("focal.point@gov.example");
  await library.getByRole("button", { name: "Make a link" }).click();
  link = await library.getByLabel(/^Link for/).inputValue();
  await expect(library.getByText("not opened yet")).toBeVisible();
  await library.reload();
  await expect(library.getByLabel(/^Link for/)).toHaveCount(0);
  expect(await breaches(library)).toEqual([]);
});

test("a ministry reads it without scripts and answers; the libraries see the answer and a use to complete", async ({
  browser,
}) => {
  const ministry = await aVisitor(browser, { scripts: false });
  const opened = await ministry.goto(link);
  expect(opened?.headers()["x-robots-tag"] ?? (await ministry.content())).toMatch(/noindex/);
  await expect(ministry.getByRole("heading", { level: 1, name: "What libraries add" })).toBeVisible();
  await expect(ministry.getByText("Concerns: Ministry of Education")).toBeVisible();
  await expect(ministry.getByRole("cell", { name: "Evaluated" }).first()).toBeVisible();
  await expect(ministry.getByText("T. Banda, President, for").first()).toBeVisible();
  const photo = ministry.getByRole("img").last();
  const address = await photo.getAttribute("src");
  expect((await ministry.request.get(address ?? "")).headers()["content-type"]).toBe("image/webp");
  expect((await ministry.request.get(`/files/share/${link.split("/").at(-1)}/docx`)).status()).toBe(200);
  await ministry.getByLabel("About what").selectOption({ label: "A title that says weaverbird" });
  await ministry.getByLabel("We used it").check();
  await ministry.getByLabel("Page or section").fill("47");
  await ministry.getByLabel("Your words").fill("In the chapter on <b>learning</b>");
  await ministry.getByRole("button", { name: "Send the answer" }).click();
  await expect(ministry.getByText("The libraries have your answer.")).toBeVisible();

  const library = await aPageOf(browser, place.named);
  await library.goto("/en/account/notices");
  const notice = library.getByRole("listitem").filter({ hasText: "has answered on your evidence pack" });
  await notice.getByRole("button", { name: "Open" }).click();
  await expect(library.getByText("In the chapter on <b>learning</b>")).toBeVisible();
  await expect(library.getByText(/page .?47/)).toBeVisible();
  await library.goto(packs.replace("/packs", "/uses"));
  await expect(library.getByText("47").first()).toBeVisible();
});

test("axe on what a ministry reads, in both directions", async ({ browser }) => {
  const ministry = await aVisitor(browser);
  for (const locale of ["en", "ar"]) {
    await ministry.goto(link.replace("/en/", `/${locale}/`));
    expect(await breaches(ministry)).toEqual([]);
  }
});

test("a consent that ends takes photo and quotation from the link and its files; the receiver is told; the link is closed", async ({
  browser,
}) => {
  const ministry = await aVisitor(browser);
  await ministry.goto(link);
  const address = await ministry.getByRole("img").last().getAttribute("src");
  await revokeConsent(story.author, { id: story.shown!.consentId });
  await ministry.reload();
  await expect(ministry.getByText(/Left out since .*: 1 photo and 1 quotation/)).toBeVisible();
  expect((await ministry.request.get(address ?? "")).status()).toBe(404);
  await expect(ministry.getByRole("link", { name: "DOCX" })).toHaveCount(0);

  const library = await aPageOf(browser, place.lead);
  await openPack(library);
  await expect(library.getByText(/2 things in it may no longer be shown/)).toBeVisible();
  await expect(library.getByText(/DOCX: Holds something that may no longer be shown/)).toBeVisible();
  await library.getByRole("button", { name: /Tell .*Ministry of Planning/ }).click();
  await expect(library.getByText(/Told on/)).toBeVisible();
  await library.getByRole("button", { name: /Close the link for/ }).click();
  await library.getByRole("button", { name: "Close it" }).click();
  await expect(library.getByText("Closed", { exact: true })).toBeVisible();
  await ministry.reload();
  await expect(ministry.getByText("Ask the library that sent you the link for a new one.")).toBeVisible();
  await expect(ministry.getByText("weaverbird")).toHaveCount(0);
});

test("other countries, unnamed members and the house find no pack", async ({ browser }) => {
  const library = await aPageOf(browser, place.lead);
  await openPack(library);
  const address = library.url();
  for (const stranger of [place.other, place.author, place.house]) {
    const page = await aPageOf(browser, stranger);
    expect((await page.goto(address))?.status()).toBe(404);
    await page.context().close();
  }
});
