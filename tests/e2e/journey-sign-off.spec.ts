import { aReadyStory, aSubmittedStory } from "../support/factories";
import { aPageOf } from "../support/sign-in";
import { expect, test } from "../support/test";

/** Sign-off by a sponsor, and what a lead takes back from review, as people do it. */

test("a public library's author asks, its sponsor's lead reads, signs off and submits", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { author, sponsorLead, sponsorAuthor, story } = await aReadyStory({ word: "quay" });
  const title = "A title that says quay";
  const writing = await aPageOf(browser, author);
  const address = `/en/desk/stories/${story.id}`;

  await test.step("the author cannot submit, and asks", async () => {
    await writing.goto(address);
    await expect(writing.getByText("Ready to be submitted")).toBeVisible();
    await expect(writing.getByRole("button", { name: "Sign off and submit" })).toHaveCount(0);
    await writing.getByRole("button", { name: "Ask a lead for sign-off" }).click();
    await expect(writing.getByText("The leads see that this story waits for them.")).toBeVisible();
  });

  await test.step("for the sponsor's other people it does not exist", async () => {
    const stranger = await aPageOf(browser, sponsorAuthor);
    expect((await stranger.goto(address))?.status()).toBe(404);
    await expect(stranger.getByText(title)).toHaveCount(0);
  });

  await test.step("the sponsor's lead finds it among what waits, and reads it without writing in it", async () => {
    const lead = await aPageOf(browser, sponsorLead);
    const wait = lead.getByRole("listitem").filter({ hasText: title });
    await expect(wait).toContainText("asks for your sign-off");
    await wait.getByRole("link", { name: "Read and sign off" }).click();
    await expect(lead.getByText("The library itself writes. You read and sign off.")).toBeVisible();
    await expect(lead.getByRole("textbox")).toHaveCount(0);
    await lead.getByRole("link", { name: "See it as the public will" }).click();
    await expect(lead.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await lead.getByRole("link", { name: "Back to writing" }).click();
    await lead.getByRole("button", { name: "Sign off and submit" }).click();
    const dialog = lead.getByRole("dialog");
    await expect(dialog.getByText("This cannot be taken back")).toBeVisible();
    await dialog.getByRole("checkbox", { name: "I accept this for my organisation" }).check();
    await dialog.getByRole("button", { name: "Submit this version" }).click();
    await expect(lead.getByText("A reviewer takes it up next.")).toBeVisible();
  });

  await test.step("the author reads who acts next, and writes no more", async () => {
    await writing.goto("/en/desk/stories");
    const row = writing.getByRole("row").filter({ hasText: title });
    await expect(row).toContainText("Submitted");
    await expect(row).toContainText("A reviewer takes it up next.");
    await writing.goto(address);
    await expect(writing.getByText("does not change any more")).toBeVisible();
    await expect(writing.getByRole("button", { name: /Take it back|Ask a lead/ })).toHaveCount(0);
  });
});

test("a lead takes a story back from review, and the next draft holds the same words", async ({
  browser,
}) => {
  const { lead, story } = await aSubmittedStory({ word: "harbour" });
  const page = await aPageOf(browser, lead);
  await page.goto(`/en/desk/stories/${story.id}`);
  await page.getByRole("button", { name: "Take it back from review" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Reviewers stop reading it.");
  await dialog.getByRole("button", { name: "Take it back from review" }).click();
  await expect(page.getByText("Round 2")).toBeVisible();
  await expect(page.getByRole("main").getByRole("textbox", { name: "Title" })).toHaveValue(
    "A title that says harbour",
  );
  await page.goto(`/en/desk/stories/${story.id}?section=need`);
  await expect(page.getByRole("textbox", { name: "The need" })).toContainText("harbour39");
  await expect(page.getByRole("button", { name: "Sign off and submit" })).toBeVisible();
});

test("a draft is thrown away with a question, and brought back with everything in it", async ({
  browser,
}) => {
  const { author, story } = await aReadyStory({ word: "lamp" });
  const page = await aPageOf(browser, author);
  await page.goto(`/en/desk/stories/${story.id}`);
  await page.getByRole("button", { name: "Discard this draft" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("It can be brought back for 30 days.");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Discard this draft" })).toBeFocused();
  await page.getByRole("button", { name: "Discard this draft" }).click();
  await dialog.getByRole("button", { name: "Discard this draft" }).click();
  await page.getByRole("button", { name: "Bring the draft back" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("A title that says lamp");
});
