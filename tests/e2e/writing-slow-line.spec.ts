import { listPhotos } from "@/lib/media/queries";
import { plainText, richText } from "@/lib/rich-text/schema";
import { findSection } from "@/lib/stories/queries";
import { aPhoto } from "../support/a-photo";
import { aReadyStory } from "../support/factories";
import { signIn } from "../support/sign-in";
import { aSlowLine } from "../support/slow-line";
import { expect, test } from "../support/test";

/** A library at the end of a bad line: 400 kbit/s, one segment in fifty lost, and gaps of ten seconds. */

const GAP = 10_000;

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => `word${from + n}`).join(" ");

test("a story of 700 words and three photos of eight megapixels arrive whole over 400 kbit/s with losses and gaps of ten seconds", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { author, story, project } = await aReadyStory();
  const line = await aSlowLine();
  const context = await browser.newContext({
    baseURL: process.env.APP_URL ?? "",
    proxy: { server: line.address, bypass: "<-loopback>" },
  });
  context.setDefaultTimeout(60_000);
  const writing = await context.newPage();
  await signIn(writing, author.email, "en", "a long password");
  await writing.goto(`/en/desk/stories/${story.id}?section=need`);
  let sending = await context.newPage();
  await sending.goto("/en/desk/photos");
  const chosen = [await aPhoto(1), await aPhoto(2), await aPhoto(3)];
  await sending.getByLabel("Choose photos").first().setInputFiles(chosen);
  const first = sending.locator(".sends").getByRole("listitem").filter({ hasText: "reader 1" });
  await expect(first).toContainText(/[1-9]\d?% sent/, { timeout: 90_000 });

  const section = (name: string) =>
    writing
      .getByRole("navigation", { name: "Sections of the story" })
      .getByRole("link", { name: new RegExp(`^${name}`) })
      .click();
  const box = (name: string) => writing.getByRole("textbox", { name });
  const saved = () => expect(writing.getByText(/^Saved \d/)).toBeVisible({ timeout: 90_000 });
  const waits = (changes: string) =>
    expect(writing.getByText(new RegExp(`kept on this device, ${changes} waiting`))).toBeVisible();
  await box("The need").fill(words(0, 200));
  await saved();
  const gap = line.gap(GAP);
  await box("The need").press("Control+End");
  await box("The need").pressSequentially(" in the gap");
  await waits("1 change");
  await section("What was done");
  await box("What was done").fill(words(200, 300));
  await waits("2 changes");
  await gap;
  await saved();
  await section("Lessons");
  await box("Lessons").fill(words(500, 200));
  await line.gap(GAP);
  await saved();

  await expect(first).toContainText("there", { timeout: 90_000 });
  await sending.close();
  sending = await context.newPage();
  await sending.goto("/en/desk/photos");
  await expect.poll(async () => (await listPhotos(author, project.id)).length, { timeout: 120_000 }).toBe(3);
  for (const [name, text] of [
    ["need", `${words(0, 200)} in the gap`],
    ["action", words(200, 300)],
    ["lessons", words(500, 200)],
  ] as const) {
    const stored = await findSection(author, story.id, name);
    expect(plainText(richText.parse(stored?.value)), name).toBe(text);
  }
  await context.close();
  line.end();
});
