import { tellServer } from "../support/server";
import { expect, test } from "../support/test";

/** What every answer carries: policies, what may be kept, and words instead of stacks. */

const KEPT = ["/en", "/fr/stories", "/ar/goals/4", "/en/countries", "/fr/countries/KEN", "/en/about"];
const MADE_ANEW = ["/en/stories?goal=4", "/fr/sign-in", "/ar/stories?q=%D9%83%D8%AA%D8%A7%D8%A8"];
/** What is not there, and pages behind a secret or a form. */
const OTHERS = [
  ...[
    "/en/stories/none",
    "/fr/goals/4/9.9",
    "/ar/nothing",
    "/en/goals/4/4.6/more",
    "/xx",
    "/xx/desk",
    "/nothing",
    "/oai/none",
    "/media/none",
    "/robots.txt/none",
    "/.well-known/none",
  ],
  ...[
    "/en/gone/none",
    "/en/share/none",
    "/fr/join",
    "/en/consent",
    "/en/collections",
    "/ar/help",
    "/en/about/data",
  ],
];

const scriptsOf = (policy = "") => policy.split("; ").find((part) => part.startsWith("script-src")) ?? "";

for (const path of [...KEPT, ...MADE_ANEW, ...OTHERS]) {
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

test("a script that was put into a page does not run, whichever page and whichever way", async ({
  page,
  request,
}) => {
  const { data } = await (await request.get("/api/v1/stories?limit=1")).json();
  const story = `/en/stories/${data[0].slug}`;
  const put = `<script>window.ran = "script"</script><img src="/x" onerror="window.ran = 'handler'">`;
  await page.route(
    (url) => url.searchParams.has("put"),
    async (route) => {
      const response = await route.fetch({
        url: route
          .request()
          .url()
          .replace(/[?&]put=1$/, ""),
      });
      const body = (await response.text()).replace("</body>", `${put}</body>`);
      await route.fulfill({ response, body });
    },
  );
  const stories = [story, `${story}/share`, `${story}/report`];
  for (const path of [...KEPT, ...MADE_ANEW, ...OTHERS, ...stories]) {
    const refused: string[] = [];
    const note = (message: { text: () => string }) =>
      void (message.text().includes("Content Security Policy") && refused.push(message.text()));
    page.on("console", note);
    await page.goto(`${path}${path.includes("?") ? "&" : "?"}put=1`);
    await expect.poll(() => refused.length, path).toBeGreaterThanOrEqual(2);
    expect(await page.evaluate(() => Reflect.get(window, "ran")), path).toBeUndefined();
    page.off("console", note);
  }
});

test("what one visitor was sent with is not kept for the next", async ({ request }) => {
  const { data } = await (await request.get("/api/v1/stories?limit=1")).json();
  const own = `zz${Date.now()}`;
  await tellServer();
  const story = `/fr/stories/${data[0].slug}`;
  const pages = [story, `${story}/share`, "/fr", "/fr/goals/4", "/fr/goals/4/4.6", "/fr/countries/KEN"];
  for (const path of [...pages, "/fr/help", "/fr/about/data", "/fr/collections", `/fr/stories/${own}-none`]) {
    const first = await request.get(`${path}?token=${own}1&utm_source=${own}2`);
    const next = await request.get(path);
    expect(next.headers()["x-nextjs-cache"], path).toBe("HIT");
    for (const answer of [first, next]) {
      const text = await answer.text();
      expect(text, path).toMatch(/__next_f/);
      for (const n of [1, 2]) expect(text, path).not.toContain(`${own}${n}`);
    }
  }
});

test("nor what they asked of the gallery that means nothing, of it or of the page around it", async ({
  request,
}) => {
  const own = `zz${Date.now()}`;
  await tellServer();
  const asked = `/fr/stories?goal=4&country=${own}&token=${own}&organisation=none-of-ours`;
  const first = await request.get(asked);
  const next = await request.get("/fr/stories?page=1&organisation=none-of-ours&goal=4");
  expect(next.headers().etag).toBe(first.headers().etag);
  const around = { headers: { "x-gallery-frame": "1" } };
  await request.get(asked, around);
  const frame = await request.get("/fr/stories", around);
  expect(frame.headers()["x-nextjs-cache"]).toBe("HIT");
  for (const answer of [first, next, frame]) {
    const text = await answer.text();
    expect(text).toMatch(/__next_f/);
    expect(text).not.toContain(own);
  }
});

test("no cache in front keeps what may be revoked, and nobody keeps what is private", async ({ request }) => {
  for (const path of KEPT) {
    expect((await request.get(path)).headers()["cache-control"]).toBe("public, max-age=0, must-revalidate");
  }
  const closed = ["/en/sign-in", "/en/desk", "/en/review", "/en/admin", "/en/account", "/en/share/none"];
  for (const path of [...closed, "/en/stories/none/report", "/en/nothing", "/xx/stories", "/nothing"]) {
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
