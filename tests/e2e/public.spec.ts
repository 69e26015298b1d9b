import type { Page } from "@playwright/test";
import { breaches } from "../support/axe";
import { sitemapPaths } from "../support/sitemap";
import { expect, test } from "../support/test";

const VAN = "Along the library van’s route, nearly twice as many adults can read (sample)";
const COUNTED = "Pupils without light at home study in the reading room (sample)";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a visitor searches, reads, opens a finding and goes on by goal and country", async ({ page }) => {
    await page.goto("/en");
    await page.getByLabel("Search the stories").fill("van");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/\/en\/stories\?q=van$/);
    await page.getByRole("link", { name: VAN }).click();
    await expect(page.getByRole("heading", { level: 1, name: VAN })).toBeVisible();
    const finding = page.getByRole("main").locator("details", { hasText: "How this is known" }).first();
    await expect(finding.getByText("Limits", { exact: true })).toBeHidden();
    await finding.getByText("How this is known").click();
    await expect(finding.getByText("Limits", { exact: true })).toBeVisible();
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Goals" }).click();
    await page.getByRole("main").getByRole("link", { name: "Quality education" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/4 Quality education/);
    await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Countries" }).click();
    await page.getByRole("main").getByRole("link", { name: "Kenya", exact: true }).click();
    await expect(page.getByRole("link", { name: VAN })).toBeVisible();
  });

  test("the gallery is filtered by a plain form; each choice is a word that can be taken away", async ({
    page,
  }) => {
    await page.goto("/en/stories?country=KEN");
    await page.getByRole("checkbox", { name: /Quality education/ }).check();
    await page.getByRole("checkbox", { name: /Before and after/ }).check();
    await page.getByLabel("Written in").selectOption("en");
    await page.getByRole("button", { name: "Show stories" }).click();
    await expect(page).toHaveURL(/goal=4.*language=en.*evidence=before_after/);
    expect(await titles(page)).toContain(VAN);
    expect(await titles(page)).not.toContain(COUNTED);
    await expect(page.getByRole("checkbox", { name: /Quality education/ })).toBeChecked();
    await page.getByRole("link", { name: "Before and after (remove)" }).click();
    await expect(page).toHaveURL(/goal=4/);
    await expect(page).not.toHaveURL(/evidence/);
    expect(await titles(page)).toEqual(expect.arrayContaining([VAN, COUNTED]));
    await page.getByRole("link", { name: "Clear all" }).click();
    await expect(page).toHaveURL(/\/en\/stories$/);
  });

  test("what the form has no field for stays when it is sent", async ({ page }) => {
    await page.goto("/en/stories?region=africa&sort=country&country=SEN&country=KEN");
    const before = await titles(page);
    await page.getByRole("button", { name: "Show stories" }).click();
    await expect(page).toHaveURL(/region=africa/);
    expect(await titles(page)).toEqual(before);
  });

  test("every page is there in the other languages; Arabic runs from right to left", async ({ page }) => {
    await page.goto("/en/countries/KEN");
    const languages = page.getByRole("contentinfo").getByRole("navigation", { name: "Languages" });
    await languages.getByRole("link", { name: "العربية" }).click();
    await expect(page).toHaveURL(/\/ar\/countries\/KEN$/);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(page.locator("html")).toHaveAttribute("lang", "ar");
    await expect(page.getByRole("heading", { level: 1, name: "كينيا" })).toBeVisible();
    const title = page.getByRole("heading", { name: VAN });
    await expect(title).toHaveAttribute("lang", "en");
    await expect(title).toHaveAttribute("dir", "ltr");
    await page.getByRole("contentinfo").getByRole("link", { name: "Français" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Kenya" })).toBeVisible();
  });
});

test("with scripts the other language keeps the filters", async ({ page }) => {
  await page.goto("/en/stories?goal=4");
  await page.getByRole("contentinfo").getByRole("link", { name: "Français" }).click();
  await expect(page).toHaveURL(/\/fr\/stories\?goal=4$/);
  await expect(page.getByRole("link", { name: /^Objectif 4/ })).toBeVisible();
});

test("a story in another language leads to the page in its own", async ({ page }) => {
  await page.goto("/ar/stories?language=fr");
  await page.getByRole("main").getByRole("article").getByRole("link").first().click();
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveAttribute("lang", "fr");
  const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
  await page.getByRole("main").getByRole("link", { name: "Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  expect(page.url()).toBe(canonical);
});

test("a story that was published anew says openly which versions there were and what each changed", async ({
  page,
  request,
}) => {
  const { data } = await (await request.get("/api/v1/stories?country=KEN&limit=100")).json();
  const { slug } = data.find(({ title }: { title: string }) => title === COUNTED);
  const { versions } = await (await request.get(`/api/v1/stories/${slug}`)).json();
  expect(versions.map((one: { changed: unknown }) => one.changed)).toEqual([null, ["lessons"]]);
  for (const [locale, title, changed] of [
    ["en", "Versions and corrections", "It changed: Lessons."],
    ["fr", "Versions et corrections", "Elle a changé : Leçons."],
    ["ar", "النسخ والتصويبات", "غيّرت: الدروس."],
  ]) {
    await page.goto(`/${locale}/stories/${slug}`);
    const chapter = page.locator("section", { has: page.getByRole("heading", { name: title, exact: true }) });
    await expect(chapter.getByRole("listitem")).toHaveCount(2);
    await expect(chapter.getByRole("listitem").first()).toContainText(changed ?? "");
    expect(await breaches(page), locale).toEqual([]);
  }
});

test("visitors get no cookie, nothing from elsewhere and no error", async ({ page, context, baseURL }) => {
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => !request.url().startsWith(`${baseURL}/`) && foreign.push(request.url()));
  page.on(
    "console",
    (message) => message.type() === "error" && errors.push(`${page.url()} ${message.text()}`),
  );
  page.on("pageerror", (error) => errors.push(`${page.url()} ${error.message}`));
  for (const path of [
    "",
    "/stories",
    "/stories?q=library",
    "/goals",
    "/goals/4",
    "/countries",
    "/about/evidence",
    "/help",
  ]) {
    const answer = await page.goto(`/en${path}`, { waitUntil: "networkidle" });
    const policy = (await answer?.headerValue("content-security-policy")) ?? "";
    expect(policy, path).toContain("script-src 'self' '");
    expect(policy.match(/script-src[^;]*/)?.[0], path).not.toContain("unsafe");
    expect(await answer?.headerValue("cache-control"), path).toContain("must-revalidate");
  }
  expect(await context.cookies()).toEqual([]);
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
});

test("a story's page is light: 170 kB of HTML, styles and scripts, 100 kB of fonts", async ({
  page,
  request,
}) => {
  const gallery = await (await request.get("/en/stories?q=van")).text();
  const measured: Promise<{ kind: string; size: number }>[] = [];
  page.on("requestfinished", (one) => {
    measured.push(one.sizes().then(({ responseBodySize: size }) => ({ kind: one.resourceType(), size })));
  });
  await page.goto(gallery.match(/href="(\/en\/stories\/[a-z0-9-]+)"/)?.[1] ?? "", {
    waitUntil: "networkidle",
  });
  const all = await Promise.all(measured);
  const weight = (...kinds: string[]) =>
    all.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { size }) => sum + size, 0);
  expect(weight("script")).toBeGreaterThan(20_000);
  expect(weight("document")).toBeLessThan(20_000);
  expect(weight("document", "stylesheet", "script")).toBeLessThan(170_000);
  expect(weight("font")).toBeLessThan(100_000);
});

test("odd addresses are answered, never with an error of ours", async ({ request }) => {
  const found = [
    "?q=%00",
    "?q=%F0%9F%98%80%27%22--%3Cscript%3E",
    "?language=--",
    "?language=en-ab-cd",
    "?page=99",
    "?page=-1",
  ];
  const more = [
    "?goal=99&goal=x",
    "?year=1e9",
    "?goal=4&goal=4",
    "?sort=relevance",
    "?country=%27%3B",
    `?q=${"a".repeat(3000)}`,
  ];
  for (const query of [...found, ...more])
    expect((await request.get(`/en/stories${query}`)).status(), query).toBe(200);
  const absent = [
    "stories/%00",
    "stories/none",
    "stories/..%2f..",
    "organisations/%00",
    "goals/18",
    "goals/04",
    "countries/ken",
    "countries/ATA",
  ];
  for (const path of [...absent, "gone/none", "about/nothing"])
    expect((await request.get(`/ar/${path}`)).status(), path).toBe(404);
  for (const path of ["/xx", "/xx/stories", "/media/x/480.webp"])
    expect((await request.get(path)).status(), path).toBe(404);
  for (const path of ["/sitemap.xml", "/robots.txt", "/.well-known/security.txt"])
    expect((await request.get(path)).status(), path).toBe(200);
});

test("every address of the sitemap is there and open to search engines, and each page says what it is", async ({
  request,
}) => {
  const addresses = await sitemapPaths(request);
  expect(addresses.length).toBeGreaterThan(100);
  const robots = await (await request.get("/robots.txt")).text();
  const shut = [...robots.matchAll(/^Disallow: (.+)$/gm)].map(
    ([, place = ""]) => new RegExp(`^${place.replace(/[.?+]/g, "\\$&").replaceAll("*", ".*")}`),
  );
  for (const open of [...addresses, "/en/stories/reviewing-books-and-sharing", "/fr/stories/a/share"])
    expect(
      shut.filter((place) => place.test(open)),
      open,
    ).toEqual([]);
  for (const closed of ["/en/desk", "/fr/review/queue", "/ar/share/token", "/files/x"])
    expect(
      shut.some((place) => place.test(closed)),
      closed,
    ).toBe(true);
  for (const url of addresses) {
    const answer = await request.get(url);
    expect(answer.status(), url).toBe(200);
    expect(await answer.text(), url).toMatch(/<title>[^<]+<\/title>/);
  }
});

const titles = async (page: Page) =>
  (await page.getByRole("main").getByRole("article").getByRole("heading").allTextContents()).map((one) =>
    one.trim(),
  );
