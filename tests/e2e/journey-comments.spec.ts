import type { Page } from "@playwright/test";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import { aStoryInReview } from "../support/factories";
import { aPageOf } from "../support/sign-in";
import { expect, test } from "../support/test";

/** Comments pinned to their place, over two rounds, as a reviewer and an author meet them. */

/** Marks words in a section's text, as a finger or a mouse does. */
const mark = (page: Page, section: string, words: string) =>
  page.locator(`#section-${section} .prose`).evaluate((text, wanted) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);

test("a pin on a passage and a claim, a lowered contribution, answers, and a second round", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { reviewer, revision, author, lead, story } = await aStoryInReview({ media: true, country: "NFK" });
  const judge = await aPageOf(browser, reviewer);
  await judge.goto(`/en/review/${revision.id}`);
  const form = (section: string) => judge.getByRole("group").filter({ hasText: `Comment on “${section}”` });

  await test.step("the evidence is at hand: method, place and files beside the finding, consents, criteria", async () => {
    await expect(judge.locator("#section-claims").getByText("Evidence files:")).toBeVisible();
    await expect(judge.getByText("Valid on public pages").first()).toBeVisible();
    await expect(
      judge.getByText("Yes when each target is argued in its sentence, not only named."),
    ).toBeVisible();
  });

  await test.step("a passage that does not stand in the text is refused; one that is marked is taken", async () => {
    const need = form("The need");
    await need.getByText("Comment on “The need”").click();
    await need.getByLabel("What you would change, and why").fill("Which words?");
    await need.getByRole("button", { name: "Take what is marked" }).click();
    await expect(need.getByText("Nothing is marked in this part of the text yet.")).toBeVisible();
    await need.getByLabel("The passage").fill("never written");
    await need.getByRole("button", { name: "Add the comment" }).click();
    await expect(need.getByText("This does not stand in the text.")).toBeVisible();
    await mark(judge, "need", "word3 word4");
    await need.getByRole("button", { name: "Take what is marked" }).click();
    await expect(need.getByLabel("The passage")).toHaveValue("word3 word4");
    await need.getByRole("button", { name: "Add the comment" }).click();
    await judge.locator("#section-need").getByRole("button", { name: "Show it in the text" }).click();
    expect(await judge.evaluate(() => getSelection()?.toString())).toBe("word3 word4");
  });

  await test.step("a must-fix is pinned to a claim, and a contribution lowered with a sentence", async () => {
    const change = form("The change");
    await change.getByText("Comment on “The change”").click();
    await change.getByLabel("What you would change, and why").fill("Of whom?");
    await change.getByLabel("What it is about").selectOption("Claim 1: More can read");
    await change.getByRole("checkbox", { name: "Must be fixed before it can be approved" }).check();
    await change.getByRole("button", { name: "Add the comment" }).click();
    await expect(judge.getByText("On claim 1:")).toBeVisible();
    const target = judge
      .getByRole("region", { name: "Kinds of evidence and strengths" })
      .locator(".level")
      .last();
    await target.locator("summary").click();
    await target.getByRole("button", { name: "Lower it" }).click();
    await expect(target.getByText("Please fill this in.")).toBeVisible();
    await target.getByLabel("To what").selectOption("Enabling");
    await target.getByLabel("Why, in one sentence").fill("A step before it");
    await target.getByRole("button", { name: "Lower it" }).click();
    await expect(target.getByText("Lowered to “Enabling”: A step before it")).toBeVisible();
    await judge.getByRole("button", { name: "Return it with 1 must-fix" }).click();
    await judge.getByRole("button", { name: "See it as the library will" }).click();
    await judge.getByRole("button", { name: "Send it and return the story" }).click();
    await expect(judge.getByText("You have given your verdict. Thank you.")).toBeVisible();
  });

  const writer = await aPageOf(browser, author);
  const section = (name: string) => writer.goto(`/en/desk/stories/${story.id}?section=${name}`);

  await test.step("the author reads each beside its section, answers, and sees that the passage changed", async () => {
    await section("contributions");
    const lowered = "A reviewer lowered the strength of target 4.6 from “Direct” to “Enabling”:";
    await expect(writer.getByText(lowered, { exact: true })).toBeVisible();
    await section("claims");
    await expect(writer.getByText("On claim 1:")).toBeVisible();
    await writer.getByRole("radio", { name: "Done", exact: true }).check();
    await writer.getByLabel("What did you do about it?").fill("Of adults, as it now says");
    await writer.getByText("Bring it to the notice of").click();
    await writer.getByRole("checkbox", { name: lead.name }).check();
    await writer.getByRole("button", { name: "Mark as answered" }).click();
    await expect(writer.getByText(/answered: Of adults, as it now says/)).toBeVisible();
    await section("need");
    const words = Array.from({ length: 40 }, (_, at) => (at === 3 ? "many" : `word${at}`)).join(" ");
    await writer.getByRole("textbox", { name: "The need" }).fill(words);
    await expect(writer.getByText(/^Saved /)).toBeVisible();
    await writer.reload();
    await expect(writer.getByText("The text has changed since. It said:")).toBeVisible();
    await expect(writer.locator(".pin ins")).toHaveText("many word4");
    const told = await aPageOf(browser, lead);
    await told.goto("/en/account/notices");
    await expect(told.getByText(/turned to you in a comment/)).toBeVisible();
  });

  await test.step("in the second round the pins are where they were, and the must-fix is closed with a word", async () => {
    const { version } = (await findStory(author, story.id))!.revision;
    const next = await submitStory(lead, { id: story.id, version, licence: true, embargoUntil: null });
    await takeUp(reviewer, { revisionId: next.id });
    await judge.goto(`/en/review/${next.id}`);
    await expect(judge.locator("#section-need .pin ins")).toHaveText("many word4");
    const change = judge.locator("#section-claims");
    await expect(change.getByText("Of adults, as it now says")).toBeVisible();
    await change.getByText("Close it").first().click();
    await change.getByLabel("Why it is settled").fill("It says of whom");
    await change.getByRole("button", { name: "Close it" }).click();
    await expect(change.getByText("Must-fix of the last round, settled")).toBeVisible();
    await section("claims");
    await expect(writer.getByText("Settled: It says of whom")).toBeVisible();
  });
});
