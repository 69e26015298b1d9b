import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aHouse, until } from "../support/launcher";

let house: Awaited<ReturnType<typeof aHouse>>;
let dir: string;
beforeEach(async () => {
  house = await aHouse();
  dir = mkdtempSync(join(tmpdir(), "sdg-stories-copy-"));
});
afterEach(async () => {
  await house.end();
  rmSync(dir, { recursive: true, force: true });
});

const SAMPLE = { SAMPLE_WORLD: "1" };
async function exports() {
  const command = house.launch(SAMPLE, ["npm", "run", "export", "--", dir]);
  expect(await command.ended, command.errors()).toBe(0);
}
const files = () =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(dir.length + 1))
    .sort();
const text = (file: string) => readFileSync(join(dir, file), "utf8");
const stamps = () => files().map((file) => [file, statSync(join(dir, file)).mtimeMs]);

/** A plain web server: a file as it lies there, in a folder of any name. */
async function served<Result>(use: (base: string) => Promise<Result>): Promise<Result> {
  const server = createServer((request, response) => {
    const path = join(dir, decodeURIComponent(new URL(request.url ?? "", "http://x").pathname.slice(6)));
    if (!existsSync(path) || !statSync(path).isFile()) response.writeHead(404).end();
    else response.end(readFileSync(path));
  }).listen(0, "127.0.0.1");
  await until(() => server.listening);
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/copy/`);
  } finally {
    server.close();
  }
}

/** Everything that the pages of the copy lead to within it, from its first page on. */
async function walk(base: string) {
  const broken: string[] = [];
  const seen = new Set([`${base}index.html`]);
  for (const url of seen) {
    const answer = await fetch(url);
    if (!answer.ok) broken.push(url);
    if (extname(new URL(url).pathname) !== ".html") continue;
    const html = await answer.text();
    const named = [...html.matchAll(/ (?:href|src|action|srcset|imagesrcset)="([^"]*)"/gi)].flatMap(
      ([whole, value = ""]) =>
        /srcset/i.test(whole) ? value.split(", ").map((one) => one.split(" ")[0] ?? "") : [value],
    );
    for (const address of named) {
      if (address.startsWith("/")) broken.push(`${url} names ${address}`);
      if (/^(https?:|mailto:|#|data:)/.test(address)) continue;
      seen.add(new URL(address.replaceAll("&amp;", "&"), url).href.split("#")[0] ?? "");
    }
  }
  return { broken, seen: [...seen] };
}

test("the gallery as files: whole, true to its hashes, the same the second time; what went is gone", {
  timeout: 400_000,
}, async () => {
  const platform = house.launch(SAMPLE);
  await platform.isUp();
  const [web, open] = await house.ask(
    "select photo_id, publication_id from publication_photos order by photo_id",
  );
  await house.ask(`update publication_photos set in_open_data = (photo_id <> '${web?.photo_id}')`);
  await exports();

  const { broken, seen } = await served(walk);
  expect(broken).toEqual([]);
  expect(seen.length).toBeGreaterThan(200);
  const manifest = JSON.parse(text("manifest.json"));
  expect(Object.keys(manifest.files).sort()).toEqual(files().filter((file) => file !== "manifest.json"));
  for (const [file, { sha256 }] of Object.entries<{ sha256: string }>(manifest.files))
    expect(
      createHash("sha256")
        .update(readFileSync(join(dir, file)))
        .digest("hex"),
      file,
    ).toBe(sha256);
  for (const file of ["data/stories.csv", "data/stories.jsonl", "data/uses.csv", "feeds/stories.atom"])
    expect(files()).toContain(file);
  expect(files().some((file) => file.endsWith("/citation.bib"))).toBe(true);

  const pages = files().filter((file) => file.endsWith(".html"));
  for (const page of pages) {
    expect(text(page).replace(/<script type="application\/ld\+json">/g, ""), page).not.toContain("<script");
    expect(text(page), page).not.toContain(String(web?.photo_id));
  }
  expect(files().some((file) => file.startsWith(`media/${open?.photo_id}/`))).toBe(true);
  expect(files().some((file) => file.startsWith(`media/${web?.photo_id}/`))).toBe(false);
  expect(text("ar/stories/index.html")).toContain(`action="http://localhost:${house.port}/ar/stories"`);
  const lines = text("data/stories.jsonl").trim().split("\n");
  const anew = lines.map((line) => JSON.parse(line)).find(({ versions }) => versions.length > 1);
  expect(anew.versions[1].changed).toEqual(["lessons"]);
  expect(text(`en/stories/${anew.slug}/index.html`)).toContain("Versions and corrections");

  const before = stamps();
  await platform.stops();
  await exports();
  expect(stamps(), "while the platform rests, the same").toEqual(before);

  const [story] = await house.ask(`select slug from publications where id = '${open?.publication_id}'`);
  await house.ask(`delete from publications where id = '${open?.publication_id}'`);
  await exports();
  expect(files().filter((file) => file.includes(String(story?.slug)))).toEqual([]);
  for (const page of files().filter((file) => /\.(html|csv|jsonl|atom)$/.test(file)))
    expect(text(page).includes(String(story?.slug)), page).toBe(false);
  expect((await served(walk)).broken).toEqual([]);
});

test("the worker makes it once a day where a folder is set; a folder of something else is refused in words", {
  timeout: 300_000,
}, async () => {
  await house.launch({ WORKER: "0" }).isUp();
  house.launch({ EXPORT_DIR: dir }, ["npm", "run", "worker"]);
  await until(() => existsSync(join(dir, "manifest.json")), 120);
  expect(await house.ask("select count(*)::int as jobs from pgboss.job where name = 'gallery.copy'")).toEqual(
    [{ jobs: 1 }],
  );
  const refused = house.launch({}, ["node", "scripts/export.mjs", house.home]);
  expect(await refused.ended).toBe(1);
  expect(refused.errors()).toContain("is not empty and holds no earlier copy");
});
