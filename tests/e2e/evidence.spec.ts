import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { makeSlip } from "@/lib/media/mutations/make-slip";
import { aPublishedStory } from "../support/factories";
import { tellServer } from "../support/server";
import { anXlsx } from "../support/sheets";
import { signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

/** Evidence as a library records it: in full, from a table, and with people who can take their word back. */

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
async function accessible(page: Page) {
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function openProject(page: Page, name: string) {
  await page.goto("/en/desk/projects");
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

test.describe.configure({ timeout: 120_000 });

test("a project and an evaluation in full: a place readers see coarsely, groups as rows, a warning before saving", async ({
  page,
}) => {
  await signIn(page, "author@ke.example");
  await page.goto("/en/desk/projects/new");
  const title = `Shelter library ${Date.now()}`;
  await page.getByLabel("Name of the project").fill(title);
  await page.getByLabel("Group", { exact: true }).selectOption("Others");
  await page.getByLabel("Who are they?").fill("Women in the shelter");
  await page.getByLabel("How many people").fill("١٢٠");
  await page.getByLabel("How were they counted?").selectOption("From lists, each person once");
  await page.getByRole("button", { name: "Add a place" }).click();
  await page.getByLabel("Place", { exact: true }).fill("Mill Lane 4");
  await page.getByLabel("Readers may know it").selectOption("Its district only");
  await page.getByLabel("District, as readers see it").fill("Lakeside District");
  await page.getByText("On the map (optional)").click();
  await page
    .getByRole("img", { name: "Map of the world: choose a point" })
    .click({ position: { x: 300, y: 150 } });
  await expect(page.getByLabel("Latitude")).not.toHaveValue("");
  await page.getByLabel("Latitude").fill("-0,0917");
  await page.getByLabel("Longitude").fill("34.768");
  await expect(page.getByText("Readers see: Lakeside District. On the map: 0, 35.")).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: "Save the project" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("Mill Lane 4, Its district only, Lakeside District")).toBeVisible();

  await page.getByLabel("Name of the evaluation").fill("Interviews, 2024");
  await page.getByRole("radio", { name: /^Interviews or testimony/ }).check();
  await expect(
    page.locator(".method-guide").getByText("How many in general would say the same."),
  ).toBeVisible();
  await page.getByLabel("Who evaluated?").selectOption("A partner");
  await page.getByLabel("From", { exact: true }).last().fill("2024-02-01");
  await page.getByLabel("To", { exact: true }).last().fill("2024-03-01");
  await page.getByLabel("How many people or records?").first().fill("38");
  await page.getByLabel("Name one limit").fill("Those who left were not asked");
  await page.getByText("Instrument, population, sample").click();
  await page.getByLabel("Instrument").fill("Ten questions");
  await page.getByLabel("Response rate").fill("84,4");
  await page.getByLabel("Care for those asked").fill("Nobody had to answer");
  await page.getByRole("button", { name: "Save the evaluation" }).click();
  await expect(page.getByRole("heading", { name: "Interviews, 2024" })).toBeVisible();

  await page.getByRole("radio", { name: "An observation in words" }).check();
  await page.getByLabel("What was observed?").fill("felt safe in the library");
  await page.getByLabel("How many said so?").fill("29");
  await page.getByLabel("How many were asked?").fill("38");
  await page.getByText("Among groups (optional)").click();
  await page.getByRole("button", { name: "Add a group" }).last().click();
  await page.getByRole("group", { name: "Row 1" }).getByLabel("Group").fill("Elders");
  await page.getByRole("group", { name: "Row 1" }).getByLabel("People").fill("7");
  await page.getByRole("group", { name: "Row 1" }).getByLabel("Said so").fill("6");
  await expect(page.getByText("Fewer than ten people (“Elders”)")).toBeVisible();
  await page.getByRole("button", { name: "Save the finding" }).click();
  await expect(page.getByRole("table", { name: /Among groups: felt safe/ })).toContainText("Elders");
  await accessible(page);
});

test("findings from a table: columns matched, cells corrected, a row left out on purpose, nothing saved before", async ({
  page,
}) => {
  await signIn(page, "author@ke.example");
  await openProject(page, "Reading along the road (sample project)");
  const before = await page.getByRole("listitem").filter({ hasText: "Change the finding" }).count();
  await page.getByRole("link", { name: "Read findings from a table" }).click();
  await page
    .getByLabel("Paste the table here")
    .fill(
      [
        "Indicator\tGroup\tBefore\tAfter\tN\tRemarks",
        "kept a household book\t\t12%\t41%\t412\tx",
        "\tWomen\t11\t44\t274\t",
        "wrote a letter\t\tsome\t38%\t412\t",
        "=SUM(A1)\t\t1\t#REF!\t0\t",
      ].join("\n"),
    );
  await page.getByRole("button", { name: "Read the table" }).click();
  await expect(page.getByLabel("What “After” holds")).toHaveValue("resultValue");
  await expect(page.getByLabel("What “Remarks” holds")).toHaveValue("");
  await expect(page.getByRole("heading", { name: "2 rows need a look" })).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: /^Save / }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Nothing is saved yet" })).toBeVisible();
  const fourth = page.getByRole("group", { name: "Row 4" });
  await fourth.getByLabel("Before").fill("9");
  await fourth.getByLabel("Before").press("Enter");
  await expect(page.getByRole("heading", { name: "One row needs a look" })).toBeVisible();
  await page.getByRole("button", { name: "Leave row 5 out" }).click();
  await expect(page.getByRole("heading", { name: "2 findings, as readers will see them" })).toBeVisible();
  await page.getByRole("button", { name: "Save 2 findings" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Reading along the road/ })).toBeVisible();
  await expect(page.getByText("kept a household book").first()).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Change the finding" })).toHaveCount(before + 2);

  await page.getByRole("link", { name: "Read findings from a table" }).click();
  const rows =
    '<row><c t="inlineStr"><is><t>Indicator</t></is></c><c t="inlineStr"><is><t>Result</t></is></c></row><row><c t="inlineStr"><is><t>came again</t></is></c><c s="1"><f>A1/A2</f><v>0.58</v></c></row>';
  await page.getByLabel("Or choose a file").setInputFiles({
    ...{ name: "findings.xlsx", mimeType: "application/octet-stream" },
    buffer: anXlsx({ rows }),
  });
  await expect(page.getByText("One cell holds a formula. We work nothing out")).toBeVisible();
  await expect(page.getByText("58 %").first()).toBeVisible();
  await page.getByRole("button", { name: "Take another table" }).click();
  await page.getByLabel("Or choose a file").setInputFiles({
    name: "a.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("PK\u0003\u0004"),
  });
  await expect(page.getByRole("alert").filter({ hasText: "cut off or damaged" })).toBeVisible();
});

test("a slip in the person's own language; its code ends the consent on every page at once", async ({
  page,
  browser,
}) => {
  await signIn(page, "lead@ke.example");
  await page.goto("/en/desk/consents");
  await page.getByText("Record a consent").click();
  const person = `Akiru ${Date.now()}`;
  await page.getByLabel("Person", { exact: true }).fill(person);
  await page.getByRole("checkbox", { name: "To be quoted" }).check();
  await page.getByRole("checkbox", { name: "On these public pages" }).check();
  await page.getByLabel("Who obtained it").fill("A colleague");
  await page.getByLabel("When", { exact: true }).fill("2024-05-01");
  const end = new Date(Date.now() + 50 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Ends on").fill(end);
  await page.getByRole("button", { name: "Save the consent" }).click();
  await expect(page.getByRole("heading", { level: 1, name: person })).toBeVisible();
  await page.getByRole("link", { name: "Print a slip for this person" }).click();
  await page.getByLabel("Language of the slip").selectOption("العربية");
  await page.getByRole("button", { name: "Show it" }).click();
  const slip = page.getByRole("article", { name: "Slip for the person shown" });
  await expect(slip.getByRole("heading", { name: "ما وافقتم عليه" })).toBeVisible();
  await expect(slip).toHaveAttribute("dir", "rtl");
  await page.getByRole("button", { name: "Make a code for this slip" }).click();
  await expect(slip).toContainText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  await accessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print the slip" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  await expect(slip).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.goto("/en/desk/consents");
  await expect(
    page.getByRole("region", { name: /within 60 days/ }).getByRole("link", { name: person }),
  ).toBeVisible();

  const { story, author, shown } = await aPublishedStory({ media: true });
  await tellServer();
  const visitor = await (
    await browser.newContext({ baseURL: process.env.APP_URL ?? "", javaScriptEnabled: false })
  ).newPage();
  const photo = `/media/${shown?.photoId}/480.webp`;
  await visitor.goto(`/en/stories/${story.slug}`);
  await expect(visitor.getByText("I can read")).toBeVisible();
  expect((await visitor.request.get(photo)).status()).toBe(200);
  const { code } = await makeSlip(author, { id: shown?.consentId ?? "" });
  await visitor.goto("/en/consent");
  await visitor.getByLabel("Code on your slip").fill("AAAA-BBBB-CCCC");
  await visitor.getByRole("button", { name: "End my consent now" }).click();
  await expect(visitor.getByText("We do not know this code.")).toBeVisible();
  await visitor.getByLabel("Code on your slip").fill(code.toLowerCase());
  await visitor.getByRole("button", { name: "End my consent now" }).click();
  await expect(visitor.getByText("It has ended.")).toBeVisible();
  expect((await visitor.request.get(photo)).status()).toBe(404);
  await visitor.goto(`/en/stories/${story.slug}`);
  await expect(visitor.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(visitor.getByText("I can read")).toBeHidden();
});
