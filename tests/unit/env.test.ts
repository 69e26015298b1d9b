import { expect, test } from "vitest";
import { problemsOf } from "@/lib/env";

const WHOLE = {
  APP_URL: "https://stories.example.org",
  DATABASE_URL: "postgres://app:secret@db.example.org/stories",
  PUBLIC_DATABASE_URL: "postgresql://visitor:secret@replica.example.org:6432/stories",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  STORAGE_URL: "file:///var/lib/stories",
};

test("a whole environment has no problems; an empty optional variable is an absent one", () => {
  expect(problemsOf(WHOLE)).toEqual([]);
  expect(problemsOf({ ...WHOLE, SMTP_URL: "", MIGRATE_DATABASE_URL: "", CLAMD_URL: "" })).toEqual([]);
});

test.each(Object.keys(WHOLE))("%s is asked for by name", (name) => {
  const [problem, ...more] = problemsOf({ ...WHOLE, [name]: undefined });
  expect(problem).toMatch(new RegExp(`^${name} is missing: expected .+`));
  expect(more).toEqual([]);
});

test.each([
  ["PORT", "0"],
  ["PORT", "70000"],
  ["APP_URL", "ftp://stories.example.org"],
  ["DATABASE_URL", "mysql://db.example.org"],
  ["MIGRATE_DATABASE_URL", "db.example.org"],
  ["AUTH_SECRET", "too short"],
  ["SMTP_URL", "https://mail.example.org"],
  ["MAIL_FROM", "SDG Stories"],
  ["MAIL_FROM", "a@example.org, b@example.org"],
  ["MAIL_FROM", "Stories <a@example.org>\r\nBcc: b@example.org"],
  ["STORAGE_URL", "/var/lib/stories"],
  ["TRUSTED_PROXIES", "proxy.example.org"],
  ["TRUSTED_PROXIES", "10.0.0.0/33"],
  ["SAMPLE_WORLD", "yes"],
  ["WORKER", "off"],
  ["LOG_LEVEL", "loud"],
])("%s=%s is malformed, in one line that does not repeat the value", (name, value) => {
  const [problem, ...more] = problemsOf({ ...WHOLE, [name]: value });
  expect(problem).toMatch(new RegExp(`^${name} is malformed: expected .+`));
  expect(problem).not.toContain("secret@");
  expect(more).toEqual([]);
});
