import { eq } from "drizzle-orm";
import postgres from "postgres";
import { db } from "@/db/client";
import { consents, mails } from "@/db/schema";
import { breaches } from "../support/axe";
import { anEditor, aPublishedStory } from "../support/factories";
import { tellServer } from "../support/server";
import { aPageOf, aVisitor } from "../support/sign-in";
import { expect, test } from "../support/test";

/** Reporting a problem of a public story, from a visitor without scripts to the editor's answer. */

test("a visitor without scripts reports a photo of a child: it is gone at once; an editor answers and shows it again", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  await makeRoomForHidings();
  const { story, shown } = await aPublishedStory({ country: "TUV", word: "atoll", media: true });
  await db
    .update(consents)
    .set({ isChild: true, guardian: "Her mother", childAssented: true })
    .where(eq(consents.id, shown!.consentId));
  await tellServer();
  const visitor = await aVisitor(browser, { scripts: false });
  const address = `/en/stories/${story.slug}`;
  // Stories of the same country, below, may show a reader too.
  const photo = visitor.getByRole("figure").getByRole("img", { name: "A reader" });
  await visitor.goto(address);
  await expect(photo.first()).toBeVisible();
  await visitor.getByRole("link", { name: "Report a problem with this story" }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: "Report a problem" })).toBeVisible();

  await test.step("what is missing is said, and what was typed stays", async () => {
    await visitor.getByRole("textbox", { name: "What should we know?" }).fill("She is my niece");
    await visitor.getByRole("button", { name: "Send" }).click();
    await expect(visitor.getByRole("link", { name: /^What it is about/ })).toBeVisible();
    await expect(visitor.getByRole("textbox", { name: "What should we know?" })).toHaveValue(
      "She is my niece",
    );
  });

  await visitor.getByRole("radio", { name: "It can harm somebody" }).check();
  await visitor.getByRole("radio", { name: /^The photo/ }).check();
  await visitor.getByRole("textbox", { name: "E-mail address" }).fill("aunt@test.example");
  await visitor.getByRole("button", { name: "Send" }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: "Thank you, we have it" })).toBeVisible();
  await visitor.getByRole("link", { name: "Back to the story" }).click();
  await expect(photo).toHaveCount(0);
  await expect(visitor.getByText("I can read")).toBeVisible();

  const page = await aPageOf(browser, await anEditor());
  await page.goto("/en/review/reports");
  const item = page.getByRole("article", { name: /Harm: a photo, .*atoll/ });
  await expect(item).toContainText("She is my niece");
  await expect(item).toContainText("Hidden at once.");
  await expect(page.getByText("aunt@test.example")).toHaveCount(0);
  await item.getByText("Write to whoever reported it").click();
  await item.getByRole("textbox", { name: "Your answer" }).fill("The mother has agreed");
  await item.getByRole("button", { name: "Send the answer" }).click();
  await expect(item).toContainText("Answered on");
  expect(await breaches(page)).toEqual([]);
  const sent = await db.select().from(mails).where(eq(mails.kind, "report_answered"));
  expect(sent.map(({ address }) => address)).toEqual(sent.map(() => null));
  await item.getByRole("button", { name: "Show it again" }).click();
  await page.getByText("Decided").click();
  await expect(item).toContainText("Shown again");

  await visitor.goto(address);
  await expect(photo.first()).toBeVisible();
});

for (const locale of ["en", "ar"])
  test(`the page of reports has a way in for everybody, ${locale}`, async ({ page }) => {
    const { story } = await aPublishedStory({ media: true });
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`/${locale}/stories/${story.slug}/report`);
    expect(await breaches(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide).toBe(false);
    await page.goto(`/${locale}/stories/${story.slug}/report/sent`);
    expect(await breaches(page)).toEqual([]);
    expect((await page.goto(`/${locale}/stories/no-such-story/report`))?.status()).toBe(404);
    expect((await page.goto(`/${locale}/stories/no-such-story/report/sent`))?.status()).toBe(200);
  });

test("the list of reports does not exist but for editors", async ({ browser }) => {
  const { lead } = await aPublishedStory();
  const page = await aPageOf(browser, lead);
  expect((await page.goto("/en/review/reports"))?.status()).toBe(404);
});

/** Other tests may have spent the cap of the hour. Only the owner of the database can make a hiding older. */
async function makeRoomForHidings() {
  const owner = postgres(process.env.MIGRATE_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  await owner`update report_hides set created_at = created_at - interval '2 hours'`;
  await owner.end();
}
