import { aReadyStory } from "../support/factories";
import { aPageOf } from "../support/sign-in";
import { expect, test } from "../support/test";

/** How much comes over the line before one can write. How fast it then is, tests/bench/typing.ts measures. */
test("the editor loads in under 500 kB", async ({ browser }) => {
  const { author, story } = await aReadyStory();
  const page = await aPageOf(browser, author);
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.clearBrowserCache");
  let bytes = 0;
  client.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(`/en/desk/stories/${story.id}?section=need`, { waitUntil: "networkidle" });
  const kB = String(Math.round(bytes / 1000));
  test.info().annotations.push({ type: "first load of the editor, kB", description: kB });
  await expect(page.getByRole("textbox", { name: "The need" })).toBeVisible();
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(500_000);
});
