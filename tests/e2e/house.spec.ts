import { expect, test } from "../support/test";

/** What every answer carries: policies, what may be kept, and words instead of stacks. */

const KEPT = ["/en", "/fr/stories", "/ar/goals/4", "/en/countries", "/fr/countries/KEN", "/en/about"];
const MADE_ANEW = ["/en/stories?goal=4", "/fr/sign-in", "/ar/stories?q=%D9%83%D8%AA%D8%A7%D8%A8"];

const scriptsOf = (policy = "") => policy.split("; ").find((part) => part.startsWith("script-src")) ?? "";

for (const path of [...KEPT, ...MADE_ANEW]) {
  test(`${path} allows only its own scripts, and all of them run`, async ({ page }) => {
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) refused.push(message.text());
    });
    for (const visit of ["first", "kept"]) {
      const answer = await page.goto(path);
      const headers = answer?.headers() ?? {};
      expect(scriptsOf(headers["content-security-policy"]), visit).toMatch(/'(sha256|nonce)-/);
      expect(scriptsOf(headers["content-security-policy"]), visit).not.toContain("unsafe");
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
    expect(refused).toEqual([]);
  });
}

test("no cache in front keeps what may be revoked, and nobody keeps what is private", async ({ request }) => {
  for (const path of KEPT) {
    expect((await request.get(path)).headers()["cache-control"]).toBe("public, max-age=0, must-revalidate");
  }
  for (const path of ["/en/sign-in", "/en/desk", "/en/review", "/en/admin", "/en/account"]) {
    const { "cache-control": kept, "x-robots-tag": robots } = (
      await request.get(path, { maxRedirects: 0 })
    ).headers();
    expect(kept, path).toContain("no-store");
    expect(robots, path).toContain("noindex");
  }
});

test("the bare address leads to the reader's language", async ({ request }) => {
  const to = async (languages: string) =>
    (await request.get("/", { maxRedirects: 0, headers: { "accept-language": languages } })).headers()
      .location;
  expect(await to("ar-EG,ar;q=0.9,en;q=0.5")).toMatch(/\/ar$/);
  expect(await to("de,fr;q=0.8")).toMatch(/\/fr$/);
  expect(await to("de")).toMatch(/\/en$/);
});

test("the worker's door does not exist for anyone else", async ({ request }) => {
  expect((await request.post("/api/internal/revalidate")).status()).toBe(404);
  const guess = await request.post("/api/internal/revalidate", {
    headers: { authorization: "Bearer guess" },
  });
  expect(guess.status()).toBe(404);
});

test("the server says that it is well, and what it runs on", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ status: "ok" });
});
