import type { APIRequestContext, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { breaches } from "../support/axe";
import { aSpeakingCountry, type SpeakingCountry } from "../support/countries";
import { aPageOf, signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

/** What a country says of its libraries: entered, pasted, corrected, confirmed, and public at the next request. */
let place: SpeakingCountry;
test.beforeAll(async () => {
  place = await aSpeakingCountry("MDG");
});

const publicPage = async (request: APIRequestContext, l = "en") =>
  (await request.get(`/${l}/countries/MDG`)).text();
const figure = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test("a lead enters a figure, pastes a table, corrects what is wrong in it, and the public page follows at once", async ({
  browser,
  request,
}) => {
  expect(await publicPage(request)).toContain("Nobody has written down yet");
  const page = await aPageOf(browser, place.lead);
  await page.getByRole("link", { name: "Country profile" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Madagascar: libraries" })).toBeVisible();
  await page.getByLabel("Year", { exact: true }).first().fill("2023");
  await page.getByLabel("Value").fill("about 40");
  await page.getByLabel("Source").fill("Annual return 2023");
  await page.getByRole("button", { name: "Save the figure" }).click();
  await expect(page.getByText("Write a number.").first()).toBeVisible();
  await page.getByLabel("Value").fill("41");
  await page.getByRole("button", { name: "Save the figure" }).click();
  await expect(figure(page, "Service points, 2023")).toContainText("Annual return 2023");
  expect(await publicPage(request)).toContain("Annual return 2023");
  expect(await breaches(page)).toEqual([]);

  await page.getByRole("link", { name: "Read figures from a table" }).click();
  await page.getByLabel("Paste the table here").fill(
    [
      ["What is counted", "Year", "Value", "Method", "Source"],
      ["Visits", "2023", "7.3 million", "Survey of all libraries", "Door counts"],
      ["Population", "2023", "28,000,000", "Official statistics", "Office of statistics"],
      ["Service points", "2023", "45", "Survey of all libraries", "Survey 2023"],
      ["Cats", "2023", "3", "Survey of all libraries", "Survey 2023"],
    ]
      .map((cells) => cells.join("\t"))
      .join("\n"),
  );
  await page.getByRole("button", { name: "Read the table" }).click();
  await page.getByLabel("Type of library").selectOption("All libraries");
  await expect(page.getByText("Takes the place of 41")).toBeVisible();
  await page.getByRole("button", { name: /^Save \d figures$/ }).click();
  await expect(page.getByText(/^Nothing is saved yet: 2 cells are not right/)).toBeVisible();
  expect(await breaches(page)).toEqual([]);
  await page.getByRole("button", { name: "Leave row 5 out" }).click();
  const wrong = page.getByRole("group", { name: "Row 2" }).getByLabel("Value");
  await expect(wrong).toHaveAccessibleDescription(/no thousands or millions in words/);
  await wrong.fill("7,300,000");
  await wrong.press("Enter");
  await expect(page.getByText("Every row is right.").or(page.getByText("No row needs a look"))).toBeVisible();
  await page.getByRole("button", { name: "Save 3 figures" }).click();
  await expect(figure(page, "Visits, 2023")).toContainText("7,300,000");
  const shown = await publicPage(request);
  for (const words of ["Door counts", "Survey 2023", "26.1 for every 100 people", "One earlier value"])
    expect(shown).toContain(words);
});

test("two who correct the same figure see both texts; what stood before stays to be read", async ({
  browser,
  request,
}) => {
  const editor = await aPageOf(browser, place.editor);
  await editor.getByRole("link", { name: "Country profiles" }).first().click();
  await editor.getByLabel("Country", { exact: true }).selectOption("Madagascar");
  await editor.getByRole("button", { name: "Open the profile" }).click();
  await editor.getByRole("link", { name: "Visits, 2023" }).click();
  await expect(editor.getByLabel("Value")).toHaveValue("7300000");

  const author = await aPageOf(browser, place.author);
  await author.goto(editor.url());
  await author.getByLabel("Value").fill("7400000");
  await author.getByRole("button", { name: "Correct the figure" }).click();
  await expect(author.getByText("One earlier value")).toBeVisible();

  await editor.getByLabel("Value").fill("7500000");
  await editor.getByRole("button", { name: "Correct the figure" }).click();
  await expect(editor.getByRole("alert").filter({ hasText: "7400000" })).toBeVisible();
  await editor.getByRole("button", { name: "Correct the figure" }).click();
  await expect(editor.getByText("2 earlier values")).toBeVisible();
  expect(await breaches(editor)).toEqual([]);
  expect(await publicPage(request)).toContain("7,500,000");

  await editor.getByRole("button", { name: "Withdraw the figure" }).click();
  await editor.getByRole("button", { name: "Withdraw it" }).click();
  await expect(editor.getByRole("heading", { level: 1, name: "Madagascar: libraries" })).toBeVisible();
  await expect(figure(editor, "Visits, 2023")).toHaveCount(0);
  expect(await publicPage(request)).toMatch(/7,500,000<\/bdi> <!-- -->until it was withdrawn on/);
});

test("words and laws are written down, all is confirmed, and everyone can take it along", async ({
  browser,
  page: visitor,
  request,
}) => {
  const page = await aPageOf(browser, place.partner);
  await page.goto("/en/desk/country");
  await page.getByLabel("What libraries there are").first().fill("Forty-five libraries.\n\nThey lend.");
  await page.getByRole("button", { name: "Save the words" }).first().click();
  await expect(page.getByText("Written", { exact: true })).toBeVisible();
  await page.getByLabel("Title").fill("Library Act");
  await page.getByLabel("Link").fill("https://law.example/act");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByText("Library Act").first()).toBeVisible();
  await page.getByRole("button", { name: "All of this is still right" }).click();
  await expect(page.getByText("Last confirmed on")).toBeVisible();

  for (const locale of ["en", "ar"]) {
    await visitor.goto(`/${locale}/countries/MDG`);
    await expect(visitor.getByText("Forty-five libraries.")).toBeVisible();
    await expect(visitor.getByRole("link", { name: "Library Act" })).toBeVisible();
    await expect(visitor.getByText(place.association.name)).toBeVisible();
    expect(await breaches(visitor)).toEqual([]);
    await visitor.goto(`/${locale}/countries/${locale === "ar" ? "JOR" : "KEN"}`);
    for (const fold of await visitor.locator("main details").all())
      await fold.evaluate((one) => one.setAttribute("open", ""));
    expect(await breaches(visitor)).toEqual([]);
  }

  const csv = await request.get("/data/countries/MDG.csv");
  expect(csv.headers()).toMatchObject({
    "access-control-allow-origin": "*",
    "cache-control": "public, no-cache",
  });
  expect(await csv.text()).toContain(
    "MDG,all,service_points,2023,45,service points,census_survey,Survey 2023,no,",
  );
  const headers = { "if-none-match": csv.headers().etag ?? "" };
  expect((await request.get("/data/countries/MDG.csv", { headers })).status()).toBe(304);
  const data = await (await request.get("/data/countries/MDG.json")).json();
  expect(data.landscape).toMatchObject([{ language: "en", sample: false }]);
  expect(data.earlierStatistics.map(({ value }: { value: number }) => value)).toContain(41);
  const sheet = unzipSync(new Uint8Array(await (await request.get("/data/countries/MDG.xlsx")).body()));
  expect(strFromU8(sheet["xl/worksheets/sheet1.xml"]!)).toContain("Survey of all libraries");
  for (const path of ["XXX.csv", "MDG.txt", "mdg.csv", "..%2FMDG.csv"])
    expect((await request.get(`/data/countries/${path}`)).status(), path).toBe(404);
});

test("others have no such place and find nothing there", async ({ browser }) => {
  const paths = ["", "/MDG", "/MDG/table", "/MDG/figures/all.service_points.2023"];
  for (const stranger of [place.outside.school, place.outside.house]) {
    const page = await aPageOf(browser, stranger);
    await expect(page.getByRole("link", { name: "Country profile" })).toHaveCount(0);
    for (const path of paths) expect((await page.goto(`/en/desk/country${path}`))?.status(), path).toBe(404);
    await page.context().close();
  }
  const abroad = await aPageOf(browser, place.outside.abroad);
  expect((await abroad.goto("/en/desk/country/MDG"))?.status()).toBe(404);
  expect((await abroad.goto("/en/desk/country/fji"))?.status()).toBe(404);
  expect((await abroad.goto("/en/desk/country/FJI/figures/all.visits.x"))?.status()).toBe(404);
});

test("the map is walked with the keyboard, and each dot leads to its country", async ({ page }) => {
  await page.goto("/en/countries");
  const dot = page.getByRole("group", { name: /^World map/ }).getByRole("link", { name: /^Kenya: / });
  await dot.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Kenya" })).toBeVisible();
  await page.goto("/en/countries");
  await expect(page.getByText(/imply no opinion/)).toBeVisible();
  expect(await breaches(page)).toEqual([]);
});

test("a sample lead finds the country's profile with its samples marked", async ({ page }) => {
  await signIn(page, "lead@jo.example", "ar");
  await page.goto("/ar/desk/country");
  await expect(page).toHaveURL(/\/ar\/desk\/country\/JOR$/);
  await expect(page.getByText("(نموذج)").first()).toBeVisible();
  expect(await breaches(page)).toEqual([]);
});
