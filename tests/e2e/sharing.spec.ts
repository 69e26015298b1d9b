import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { breaches } from "../support/axe";
import { anEditor, aPublishedStory } from "../support/factories";
import { tellServer } from "../support/server";
import { wordsIn } from "../support/words-in";

/** A page of somebody else: another origin, with what they copied into it. */
async function elsewhere(code: string) {
  const body = `<!doctype html><html lang="en"><head><title>A library</title></head><body>${code}</body></html>`;
  const server = createServer((_, response) =>
    response.setHeader("content-type", "text/html; charset=utf-8").end(body),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

test("a story is shared: cited, taken as one page, shown in a frame on another site, printed, and gone from all of them", async ({
  page,
  request,
  context,
}) => {
  const { story, shown } = await aPublishedStory({ country: "BMU", word: "petrel", media: true });
  await tellServer();
  await page.goto(`/en/stories/${story.slug}`);
  const cards = ["og:image", "twitter:image"].map((name) =>
    page.locator(`head meta:is([name="${name}"], [property="${name}"])`),
  );
  for (const card of cards)
    await expect(card).toHaveAttribute("content", new RegExp(`/data/stories/${story.slug}/card.png$`));
  await page.getByRole("link", { name: "Share, cite, print" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Share, cite, print" })).toBeVisible();
  await expect(page.getByLabel("Address of the story")).toHaveValue(new RegExp(`/en/stories/${story.slug}$`));
  for (const [name, end] of [
    ["BibTeX", "bib"],
    ["RIS", "ris"],
    ["CSL-JSON", "json"],
  ] as const)
    await expect(page.getByRole("link", { name, exact: true })).toHaveAttribute(
      "href",
      `/data/stories/${story.slug}/citation.${end}`,
    );
  const picture = page.getByRole("img", { name: /Card with the title/ });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1200);
  const paper = page.getByRole("link", { name: "PDF with headings in English" });
  const bytes = await (await request.get((await paper.getAttribute("href")) ?? "")).body();
  expect(await wordsIn("pdf", bytes)).toContain(`/en/stories/${story.slug}`);
  const code = await page.getByLabel("Lines to copy").inputValue();
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toContainText("petrel");
  expect(await breaches(page)).toEqual([]);
  await page.goto(`/ar/stories/${story.slug}/share`);
  expect(await breaches(page)).toEqual([]);

  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  const other = await elsewhere(code);
  await page.goto(other.address);
  const framed = page.frameLocator("iframe");
  await expect(framed.getByRole("link", { name: /petrel/ })).toHaveAttribute(
    "href",
    new RegExp(`/en/stories/${story.slug}$`),
  );
  await expect(framed.locator("script, img")).toHaveCount(0);
  await expect(framed.locator("ul li")).toHaveCSS("background-color", "rgb(197, 25, 45)");
  expect([errors, await context.cookies()]).toEqual([[], []]);
  for (const path of [`/en/stories/${story.slug}`, `/en/stories/${story.slug}/share`]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-frame-options"], path).toBe("DENY");
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
  }
  expect((await request.get(`/en/embed/${story.slug}`)).headers()["x-frame-options"]).toBeUndefined();

  await page.goto(`/en/stories/${story.slug}`, { waitUntil: "networkidle" });
  const printed = await wordsIn("pdf", await page.pdf({ preferCSSPageSize: true }));
  expect(printed.replace(/\s/g, "")).toContain(`/en/stories/${story.slug}`);
  for (const left of ["Sign in", "All stories", "Report a problem"]) expect(printed).not.toContain(left);

  const taking = { reason: "harm_feared" as const, privateReason: "because", hideTitle: true };
  await unpublishStory(await anEditor(), { id: story.id, ...taking });
  await tellServer();
  for (const path of [
    `/en/stories/${story.slug}/share`,
    `/data/stories/${story.slug}/card.png`,
    `/data/stories/${story.slug}/one-page-en.pdf`,
    `/en/embed/${story.slug}`,
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(410);
    expect(await answer.text(), path).not.toMatch(/petrel\d|A title that says/);
  }
  expect((await request.get(`/media/${shown!.photoId}/480.webp`)).status()).toBe(404);
  await page.goto(other.address);
  await expect(framed.getByText("This story is not public any more.")).toBeVisible();
  other.close();
});
