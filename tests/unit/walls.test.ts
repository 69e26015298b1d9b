import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

const LAYERS = ["db", "lib", "components", "app"];
const FEATURES = [
  "people",
  "media",
  "projects",
  "countries",
  "stories",
  "publications",
  "reviews",
  "vnr",
  "notices",
];

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(name) ? [path] : [];
  });

/** Our own files that a file imports, from the root of the repository. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, path]) => path ?? "");
  return found.flatMap((path) =>
    path.startsWith("@/")
      ? [path.slice(2)]
      : path.startsWith(".")
        ? [normalize(join(dirname(file), path))]
        : [],
  );
}

const layer = (path: string) => LAYERS.indexOf(path.split("/")[0] ?? "");
const feature = (path: string) => (path.startsWith("lib/") ? FEATURES.indexOf(path.split("/")[1] ?? "") : -1);
const everything = LAYERS.flatMap(files);

test("a file imports from its own layer or from one below", () => {
  const wrong = everything.flatMap((file) =>
    importsOf(file)
      .filter((path) => layer(path) > layer(file))
      .map((path) => `${file} → ${path}`),
  );
  expect(wrong).toEqual([]);
});

test("a feature imports only features to its left", () => {
  const wrong = files("lib")
    .filter((file) => feature(file) >= 0)
    .flatMap((file) =>
      importsOf(file)
        .filter((path) => feature(path) > feature(file))
        .map((path) => `${file} → ${path}`),
    );
  expect(wrong).toEqual([]);
});

test("platform folders know no feature, save the three that stand over them", () => {
  const over = ["lib/auth/", "lib/sample/", "lib/invariants/"];
  const wrong = files("lib")
    .filter((file) => feature(file) < 0 && !over.some((folder) => file.startsWith(folder)))
    .flatMap((file) =>
      importsOf(file)
        .filter((path) => feature(path) >= 0)
        .map((path) => `${file} → ${path}`),
    );
  expect(wrong).toEqual([]);
});

test("next-auth is imported by lib/auth alone", () => {
  const wrong = everything.filter(
    (file) => !file.startsWith("lib/auth/") && /from "next-auth/.test(readFileSync(file, "utf8")),
  );
  expect(wrong).toEqual([]);
});

describe("the public wall", () => {
  const PUBLIC = [
    ...["app/[locale]/(public)", "app/media", "app/data", "app/api/v1", "app/feeds", "app/oai"],
    ...["app/sitemap.xml", "app/sitemaps"],
  ];
  /** What public code may reach, directly or through what it imports. */
  const reach = (file: string, seen = new Set<string>()): Set<string> => {
    for (const path of importsOf(file)) {
      const target = [path, `${path}.ts`, `${path}.tsx`].find((one) => everything.includes(one));
      if (target && !seen.has(target)) {
        seen.add(target);
        reach(target, seen);
      }
    }
    return seen;
  };
  const reached = PUBLIC.flatMap(files).flatMap((file) =>
    [...reach(file)].map((target) => ({ file, target })),
  );

  test("public code reaches of the features only public queries, words and pure rules", () => {
    const allowed =
      /\/(public-queries|open-data|figures|photo-sizes|schema|policy|actor|workflow)\.ts$|^lib\/\w+\/open-data\/[\w-]+\.ts$/;
    const wrong = reached.filter(({ target }) => feature(target) >= 0 && !allowed.test(target));
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test("public code reads no session", () => {
    expect(reached.filter(({ target }) => target.startsWith("lib/auth/")).map(({ file }) => file)).toEqual(
      [],
    );
  });

  test("public queries read through the public connection alone", () => {
    const texts = files("lib")
      .filter((file) => file.endsWith("public-queries.ts") || file.includes("/open-data/"))
      .map((file) => readFileSync(file, "utf8"));
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).not.toMatch(/import \{[^}]*\bdb\b[^}]*\} from "@\/db\/client"/);
  });
});

test("a revision's state is written by moveRevision alone", () => {
  const writers = files("lib").filter((file) =>
    /\.update\(revisions\)[\s\S]{0,80}?state:/.test(readFileSync(file, "utf8")),
  );
  expect(writers).toEqual(["lib/stories/mutations/move-revision.ts"]);
});
