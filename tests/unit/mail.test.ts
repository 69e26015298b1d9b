import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { MAIL_KINDS, type MailKind } from "@/db/enums";
import { KINDS } from "@/lib/email/kinds";
import { mailParts, noticeLine } from "@/lib/email/mail-parts";
import { mailAsHtml, mailAsText } from "@/lib/email/render-mail";
import { readUnsubscribeToken, unsubscribeToken } from "@/lib/email/unsubscribe-token";
import { LOCALES, type Locale } from "@/lib/i18n/locales";

beforeAll(() => {
  Object.assign(process.env, {
    ...{
      APP_URL: "https://stories.example.org",
      AUTH_SECRET: "a secret of the tests, longer than thirty-two",
    },
    DATABASE_URL: "postgres://app@localhost/db",
    PUBLIC_DATABASE_URL: "postgres://public@localhost/db",
    STORAGE_URL: "file:///tmp/files",
  });
});

const PERSON = "0b5c6300-0000-4000-8000-000000000001";
const TITLE = "Hidden title";
const DATA: Record<string, string> = {
  ...{ by: "Wanjiru", organisation: "Reading Library", role: "lead", token: "one-time-token", word: "Later" },
  ...{
    title: TITLE,
    person: "Amina",
    email: "new@test.example",
    ...{ due: "2026-12-24", until: "2026-12-31", since: "2026-11-01" },
    slug: "reading",
    count: "3",
    country: "KEN",
    target: "4.6",
    year: "2027",
    receiver: "Ministry of Planning",
    language: "sw",
  },
  ...{ moment: "late", what: "Ask the ministry", round: PERSON, item: "photo", hid: "1" },
};
/** What a kind's text leaves out where it is empty. */
const MAY_BE_EMPTY: Partial<Record<MailKind, string[]>> = {
  invitation: ["by", "organisation", "role"],
  join_accepted: ["token"],
  join_declined: ["word"],
  email_changed: ["token"],
  consent_ended: ["title"],
  waiting_work: ["organisation"],
  problem_reported: ["hid"],
  story_reported: ["hid"],
  draft_resting: ["title"],
};
/** What a text puts into other words, or into a link. */
const WORDED = [
  ...[
    "role",
    "due",
    "until",
    "since",
    "token",
    "slug",
    "count",
    "country",
    "language",
    "moment",
    "item",
    "hid",
    "round",
  ],
  "side",
];
const dataOf = (kind: MailKind, data = DATA) =>
  Object.fromEntries(KINDS[kind].needs.map((name) => [name, data[name] ?? ""]));
const about = {
  organisationId: PERSON,
  projectId: PERSON,
  storyId: PERSON,
  revisionId: PERSON,
  subjectId: PERSON,
};
const notices = [{ kind: "returned" as const, data: { title: TITLE }, about }];
const mail = (kind: MailKind, locale: Locale, data = DATA, name = "Otieno") => {
  const told = kind === "digest" ? { notices } : {};
  return mailParts({ ...{ kind, locale, about, name, personId: PERSON }, data: dataOf(kind, data), ...told });
};

test("a country is named in the reader's language", () => {
  const named = { en: "Kenya", fr: "Kenya", ar: "كينيا" };
  for (const locale of LOCALES) expect(mailAsText(mail("story_asked", locale))).toContain(named[locale]);
});

describe.each(LOCALES)("in %s", (locale) => {
  describe.each(MAIL_KINDS)("%s", (kind) => {
    const all = () => {
      const parts = mail(kind, locale);
      return { parts, text: mailAsText(parts), html: mailAsHtml(parts) };
    };

    test("is whole: a subject, a text, a link that leads to us, nothing left open", () => {
      const { parts, text, html } = all();
      expect(parts.subject.length).toBeGreaterThan(5);
      expect(parts.action.url).toMatch(new RegExp(`^https://stories\\.example\\.org/${locale}/`));
      for (const body of [text, html]) {
        expect(body).not.toMatch(/undefined|\{\w+\}|\[object|mail\.kinds/);
        expect(body).toContain(parts.action.url.replaceAll("&", "&amp;"));
      }
    });

    test("says everything it was given, and no title in its subject", () => {
      const { parts, text } = all();
      expect(parts.subject).not.toContain(TITLE);
      for (const name of KINDS[kind].needs)
        if (!WORDED.includes(name)) expect(text, name).toContain(DATA[name]);
    });

    test("holds together without what need not be given", () => {
      const left = Object.fromEntries((MAY_BE_EMPTY[kind] ?? []).map((name) => [name, ""]));
      const text = mailAsText(mail(kind, locale, { ...DATA, count: "1", ...left }, ""));
      expect(text).not.toMatch(/undefined|\{\w+\}|\(\)|“”|«[\s\u2068\u2069]*»| [.,،]/);
    });

    test("can be stopped unless one must know it", () => {
      const { parts, text } = all();
      expect(parts.oneClick !== null).toBe(!KINDS[kind].mustKnow);
      expect(text.includes("/unsubscribe/")).toBe(!KINDS[kind].mustKnow);
    });

    test("fetches nothing from anywhere", () => {
      expect(all().html).not.toMatch(/<(img|script|link|iframe|object)|url\(|src=|@import/i);
    });
  });

  test.each(MAIL_KINDS.filter((kind) => KINDS[kind].notice))("a notice of %s is one line", (kind) => {
    const line = noticeLine({ kind, data: dataOf(kind) }, locale);
    expect(line).not.toMatch(/undefined|\{\w+\}|notices\.lines|\n/);
  });
});

/** The pages, by address: a part in brackets is any one part. */
const PAGES = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("page.tsx"))
  .map((file) => file.replace(/\/?page\.tsx$/, "").replace(/\([a-z]+\)\/?/g, ""))
  .filter((path) => !path.includes("[..."))
  .map((path) => new RegExp(`^/en/${path.replace(/\[\w+\]/g, "[^/]+")}/?$`));

test.each(MAIL_KINDS)("%s leads to a page that is there", (kind) => {
  const { pathname } = new URL(mail(kind, "en").action.url);
  expect(
    PAGES.some((page) => page.test(pathname)),
    pathname,
  ).toBe(true);
});

test("Arabic runs from the right, on the document and on every table; what people wrote is set apart", () => {
  const html = mailAsHtml(mail("returned", "ar"));
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html.match(/<table [^>]*dir="rtl"/g)).toHaveLength(3);
  expect(html).not.toContain("text-align:left");
  expect(html).toContain(`\u2068${TITLE}\u2069`);
});

const HOSTILE = [
  ["a break of a line", "Eve\r\nBcc: victim@test.example", /Bcc/],
  ["markup", '<script>alert(1)</script><img src=x onerror="a">', /&lt;script&gt;/],
  ["entities and quotes", `"&quot;' <b>`, /&quot;&amp;quot;&#39; &lt;b&gt;/],
  ["marks that turn the direction", "a\u202Egnp.exe\u2066b", /a gnp\.exe b/],
  ["emoji and scripts", "👩🏽‍🔬 ქართული 한국어", /👩🏽‍🔬 ქართული 한국어/u],
  ["an empty message of ICU", "{count, plural, other {#}}", /\{count, plural, other \{#\}\}/],
] as const;

test.each(HOSTILE)("%s in a name or title changes nothing around it", (_, value, seen) => {
  for (const locale of LOCALES) {
    const parts = mail(
      "helper_invited",
      locale,
      { ...DATA, by: value, title: value, organisation: value },
      value,
    );
    expect(parts.subject).not.toMatch(/[\r\n\u202e\u2066]/);
    expect(mailAsText(parts)).not.toMatch(/\r|\u202e|\nBcc/);
    const html = mailAsHtml(parts);
    expect(html).toMatch(seen);
    expect(html).not.toMatch(/<(script|img|b>&)/);
  }
});

test("300 characters are shown, more are not", () => {
  const long = "ل".repeat(400);
  const text = mailAsText(mail("returned", "ar", { ...DATA, title: long }));
  expect(text).toContain("ل".repeat(300));
  expect(text).not.toContain("ل".repeat(301));
});

test("a name typed by whoever asked is not greeted at an address that nobody has confirmed", () => {
  const parts = mail("join_confirm", "en", DATA, "Buy now at evil.example");
  expect(mailAsText(parts)).not.toContain("evil");
});

describe("the link that stops a kind of mail", () => {
  test("names the person and the kind", () => {
    expect(readUnsubscribeToken(unsubscribeToken(PERSON, "returned"))).toEqual({
      ...{ personId: PERSON, kind: "returned" },
    });
  });

  test.each([
    ["nothing", () => ""],
    ["another kind under the same seal", (token: string) => forged(token, `${PERSON} submitted`)],
    [
      "another person under the same seal",
      (token: string) => forged(token, `${PERSON.replace("1", "2")} returned`),
    ],
    ["a seal cut short", (token: string) => token.slice(0, -1)],
    ["no seal", (token: string) => token.split(".")[0]!],
  ])("%s: names nothing", (_, change) => {
    expect(readUnsubscribeToken(change(unsubscribeToken(PERSON, "returned")))).toBeNull();
  });

  const forged = (token: string, text: string) =>
    `${Buffer.from(text).toString("base64url")}.${token.split(".")[1]}`;
});
