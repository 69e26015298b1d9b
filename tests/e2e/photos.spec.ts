import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { aPhoto } from "../support/a-photo";
import { signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

/** Photos that are none, cut to what may be shown, and put in order. */

async function openPhotos(page: Page) {
  await signIn(page, "author@ke.example");
  await page.goto("/en/desk/photos");
  const fold = page.locator("details", { hasText: "Add photos to" }).first();
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
  return fold;
}

test("what is no photo is refused beside its name; the others go on", async ({ page }) => {
  const fold = await openPhotos(page);
  const html = {
    name: "holiday.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from("<!doctype html><script>"),
  };
  const svg = {
    name: "drawing.png",
    mimeType: "image/png",
    buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
  };
  const good = { ...(await aPhoto(4, 800)), name: "good.jpg" };
  await page.getByLabel("Choose photos").first().setInputFiles([html, svg, good]);
  for (const { name } of [html, svg])
    await expect(fold.getByRole("listitem").filter({ hasText: name }).getByRole("alert")).toContainText(
      "not a picture we can take in",
    );
  await expect(fold.getByRole("listitem").filter({ hasText: "good.jpg" })).toContainText("there");
});

test("a photo is cut by keyboard, after a question, and its focus kept", async ({ page }) => {
  test.setTimeout(120_000);
  const fold = await openPhotos(page);
  await page
    .getByLabel("Choose photos")
    .first()
    .setInputFiles([{ ...(await aPhoto(5, 800)), name: "to cut.jpg" }]);
  await expect(fold.getByRole("listitem").filter({ hasText: "to cut.jpg" })).toContainText("there");
  const item = page.locator(".photo-item").filter({ hasText: "to cut.jpg" }).first();
  await item.getByText("Cut and focus").click();
  const shape = () =>
    item
      .locator("img")
      .first()
      .evaluate((img: HTMLImageElement) => img.width / img.height);
  const whole = await shape();
  const slide = item.getByRole("slider", { name: "On the left" });
  await slide.focus();
  for (let step = 0; step < 25; step += 1) await page.keyboard.press("ArrowRight");
  await item.getByRole("slider", { name: "From the top" }).fill("20");
  await item.getByRole("button", { name: "Keep this point" }).click();
  await expect(item.getByText("Kept.")).toBeVisible();
  expect((await new AxeBuilder({ page }).include(".photo-item").analyze()).violations).toEqual([]);
  await item.getByRole("button", { name: "Cut it" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cut it" }).click();
  await expect.poll(shape).toBeCloseTo(whole * 0.75, 1);
});
