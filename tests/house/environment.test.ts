import { afterAll, beforeAll, expect, test } from "vitest";
import { aHouse } from "../support/launcher";

let house: Awaited<ReturnType<typeof aHouse>>;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house.end());

const GIVEN = {
  DATABASE_URL: "postgres://app@127.0.0.1:1/stories",
  PUBLIC_DATABASE_URL: "postgres://public@127.0.0.1:1/stories",
  AUTH_SECRET: "a secret of the tests, longer than thirty-two characters",
};

test.each([
  ["a malformed PORT", { PORT: "eighty" }, /^PORT is malformed: expected a port number$/],
  ["a malformed APP_URL", { APP_URL: "stories.example.org" }, /^APP_URL is malformed: expected [^\n]+$/],
  ["a malformed SMTP_URL", { SMTP_URL: "mail.example.org" }, /^SMTP_URL is malformed: expected [^\n]+$/],
  ["a malformed STORAGE_URL", { STORAGE_URL: "/var/files" }, /^STORAGE_URL is malformed: expected [^\n]+$/],
  ["a malformed WORKER", { WORKER: "no" }, /^WORKER is malformed: expected 0 or 1$/],
  [
    "a malformed DATABASE_URL",
    { ...GIVEN, DATABASE_URL: "mysql://x" },
    /^DATABASE_URL is malformed: [^\n]+$/,
  ],
  [
    "no PUBLIC_DATABASE_URL",
    { ...GIVEN, PUBLIC_DATABASE_URL: "" },
    /^PUBLIC_DATABASE_URL is missing: [^\n]+$/,
  ],
  ["no AUTH_SECRET", { ...GIVEN, AUTH_SECRET: "" }, /^AUTH_SECRET is missing: expected [^\n]+$/],
  ["a short AUTH_SECRET", { ...GIVEN, AUTH_SECRET: "short" }, /^AUTH_SECRET is malformed: expected [^\n]+$/],
  ["an unreachable database", GIVEN, /^DATABASE_URL: the database cannot be used[^\n]*$/],
])("%s: one line, exit 1", async (_what, given, line) => {
  const refused = house.launch(given);
  expect(await refused.ended).toBe(1);
  expect(refused.errors()).toMatch(line);
});
