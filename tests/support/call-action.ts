import { readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { z } from "zod";
import { aPageOf } from "./sign-in";

/** Server actions as the browser calls them: a POST to a page that knows the action, its id in a header. */

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), filename: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

/** Actions of the production build with such names: name → id, file, and the page to which it is sent. */
export function builtActions(isWanted: (name: string) => boolean) {
  const { node } = manifest.parse(
    JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")),
  );
  return new Map(
    Object.entries(node)
      .filter(([, { exportedName }]) => isWanted(exportedName))
      .map(([id, { exportedName, filename, workers }]) => [
        exportedName,
        { id, filename, path: pathOf(Object.keys(workers)) },
      ]),
  );
}

/** Of the pages that know an action, the one with the least to render. */
function pathOf(pages: string[]): string {
  const paths = pages.map((page) =>
    page
      .replace(/^app|\/page$/g, "")
      .replace(/\/\([a-z]+\)/g, "")
      .replace("[locale]", "en")
      .replace(/\[[a-zA-Z]+\]/g, "00000000-0000-4000-8000-000000000000"),
  );
  return paths.sort((one, other) => one.length - other.length)[0] ?? "";
}

const BASE = () => process.env.APP_URL ?? "";

/** Signs a person in on the page; the cookies of the session, ready for a header. */
export async function sessionOf(browser: Browser, person: { id: string }): Promise<string> {
  const page = await aPageOf(browser, person);
  const cookies = await page.context().cookies();
  await page.context().close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

const answered = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: z.string(), fields: z.record(z.string(), z.string()) }),
]);

/** Calls an action with one argument. The refusal's code and fields, or `done`. */
export async function callAction(action: { id: string; path: string }, cookie: string, input: unknown) {
  const answer = await fetch(BASE() + action.path, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin: BASE(), "next-action": action.id, "content-type": "text/plain;charset=UTF-8" },
    body: JSON.stringify([input], (_, value) =>
      typeof value === "string" && value.startsWith("$") ? `$${value}` : value,
    ),
  });
  const text = await answer.text();
  const row = /^1:(\{.*\})$/m.exec(text)?.[1];
  if (!row) return { code: `${answer.status} ${text.slice(0, 200)}`, fields: {} };
  const result = answered.parse(JSON.parse(row));
  return result.ok ? { code: "done", fields: {} } : result;
}
