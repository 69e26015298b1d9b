import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** Every private place sends the texts that its components say in the browser: no fewer, and none that none of them says. */

const PRIVATE = "app/[locale]/private-layout.tsx";
const read = (file: string) => readFileSync(file, "utf8");
const named = (text: string) => [...text.matchAll(/"([a-zA-Z.]+)"/g)].map(([, name]) => name ?? "");
const BASE = named(/CLIENT_MESSAGES[^;]*;/.exec(read(PRIVATE))?.[0] ?? "");

/** Our own files that a file imports for more than their types. */
function importsOf(file: string): string[] {
  const text = read(file).replace(/import type [^;]*;/g, "");
  return [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].flatMap(([, path = ""]) => {
    if (!/^[@.]/.test(path)) return [];
    const plain = path.startsWith("@/") ? path.slice(2) : normalize(join(dirname(file), path));
    return [`${plain}.tsx`, `${plain}.ts`].filter(existsSync);
  });
}

function reachedFrom(starts: string[]): Set<string> {
  const seen = new Set<string>();
  for (let next = starts; next.length > 0; next = next.flatMap(importsOf)) {
    next = next.filter((file) => !seen.has(file));
    for (const file of next) seen.add(file);
  }
  return seen;
}

/** What is said in the browser on pages: `namespace` or `namespace.part` as components ask for it. */
function saidOn(pages: string[]): string[] {
  const inBrowser = [...reachedFrom(pages)].filter((file) => read(file).startsWith('"use client"'));
  const texts = [...reachedFrom(inBrowser)].map(read);
  return texts.flatMap((text) =>
    [...text.matchAll(/useTranslations\(\s*["`]([a-zA-Z.]+)/g)].map(([, name]) => name ?? ""),
  );
}

const places = globSync("app/[[]locale]/**/layout.tsx").filter((file) =>
  read(file).includes("<PrivateLayout"),
);

test.each(places)("%s", (layout) => {
  const pages = globSync(`${dirname(layout).replaceAll("[", "[[]")}/**/*.tsx`);
  const said = saidOn([...pages, PRIVATE]);
  const sent = [...BASE, ...named(/own=\{\[([^\]]*)\]/.exec(read(layout))?.[1] ?? "")];
  const has = (part: string) => sent.some((name) => part === name || part.startsWith(`${name}.`));
  expect(said.filter((part) => !has(part))).toEqual([]);
  const used = (name: string) => said.some((part) => part === name || part.startsWith(`${name}.`));
  expect(sent.filter((name) => !used(name))).toEqual([]);
});
