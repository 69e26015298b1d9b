import { readdirSync } from "node:fs";
import { db } from "@/db/client";
import { queueMail } from "@/lib/email/queue-mail";
import { exportPack } from "@/lib/vnr/jobs";
import { askPackFile } from "@/lib/vnr/mutations/ask-pack-file";
import { sessionOf } from "../support/call-action";
import {
  aPlace,
  aStoryIn,
  attempt,
  aWorld,
  type Made,
  type Role,
  type World,
} from "../support/permission-world";
import { aBuild } from "../support/permissions-packs";
import { expect, test } from "../support/test";
import { aContact, aRound } from "../support/vnr";

/** The table of rights against the route handlers, over HTTP: who opens which private file, who uploads what where. */
let world: World;
let made: Made;
let cookies: Record<Role, string>;
let mailId: string;
let roundId: string;
let contactId: string;
let packFileId: string;

test.beforeAll(async ({ browser }) => {
  world = await aWorld();
  made = await aStoryIn({ ...world, ...(await aPlace(world.library)) }, "in_review");
  mailId = await db.transaction(async (tx) => {
    const mail = await queueMail(tx, { kind: "account_exists", personId: world.cast.stranger.id, data: {} });
    return mail.id;
  });
  roundId = (await aRound(world.cast.sponsorLead, "UGA")).id;
  contactId = (await aContact(world.cast.sponsorLead, roundId)).id;
  const build = await aBuild(made);
  packFileId = (await askPackFile(world.cast.sponsorLead, { buildId: build.id, format: "csv", ministry: "" }))
    .id;
  await exportPack(packFileId);
  const entries: [string, string][] = [];
  for (const [role, person] of Object.entries(world.cast))
    entries.push([role, await sessionOf(browser, person)]);
  cookies = Object.fromEntries(entries) as Record<Role, string>;
});

const base = () => process.env.APP_URL ?? "";
const NOBODY = "00000000-0000-4000-8000-000000000000";
const ID = /[0-9a-f-]{36}/;
const INSIDE: Role[] = ["author", "lead", "sponsorLead"];
const MEMBERS: Role[] = ["author", "lead"];
const JUDGES: Role[] = ["judge", "editor", "namedEditor"];

const FILES: [string, (made: Made) => string, Role[]][] = [
  [
    "photos/[id]/[width]",
    ({ world: { shown } }) => `/files/photos/${shown.photoId}/480`,
    [...INSIDE, ...JUDGES],
  ],
  [
    "attachments/[id]",
    ({ world: { attachment } }) => `/files/attachments/${attachment.id}`,
    [...INSIDE, ...JUDGES],
  ],
  ["proofs/[id]", ({ world: { shown } }) => `/files/proofs/${shown.consentId}`, MEMBERS],
  ["stories/[id]/word", ({ storyId }) => `/files/stories/${storyId}/word?locale=en`, INSIDE],
  ["audit", () => "/files/audit", ["admin"]],
  ["vnr/[id]/calendar", () => `/files/vnr/${roundId}/calendar`, ["sponsorLead"]],
  ["vnr/[id]/letter", () => `/files/vnr/${roundId}/letter?locale=ar`, ["sponsorLead"]],
  ["vnr/contacts/[id]", () => `/files/vnr/contacts/${contactId}`, ["sponsorLead"]],
  ["vnr/packs/[id]", () => `/files/vnr/packs/${packFileId}`, ["sponsorLead"]],
  ["mails/[id]", () => `/files/mails/${mailId}`, ["admin"]],
];

for (const [name, address, who] of FILES) {
  test(`GET /files/${name}`, async () => {
    const get = (cookie: string, path = address(made)) =>
      fetch(base() + path, { headers: { cookie }, redirect: "manual" });
    const unknown = await get("", `/files/attachments/${NOBODY}`);
    const nothing = await unknown.text();
    const visitor = await get("");
    expect([visitor.status, await visitor.text()]).toEqual([404, nothing]);
    for (const role of Object.keys(cookies) as Role[]) {
      const answer = await get(cookies[role]);
      expect(answer.status, role).toBe(who.includes(role) ? 200 : 404);
      expect(answer.headers.get("cache-control"), role).toContain("no-store");
      if (answer.status === 404) expect(await answer.text(), role).toBe(nothing);
    }
    if (!ID.test(address(made))) return;
    for (const odd of [NOBODY, "x", "..%2F..%2Fetc", "%00"])
      expect((await get(cookies.author, address(made).replace(ID, odd))).status, odd).toBe(404);
  });
}

test("GET /files/own-data gives each person their own, and a visitor nothing", async () => {
  const get = (cookie: string) =>
    fetch(`${base()}/files/own-data`, { headers: { cookie }, redirect: "manual" });
  expect((await get("")).status).toBe(404);
  const { author, stranger } = world.cast;
  const text = await (await get(cookies.author)).text();
  expect([text.includes(author.email), text.includes(stranger.email)]).toEqual([true, false]);
});

/** `done`: how those are answered who may; `odd`: the code for a file that is something else. */
type Upload = {
  path: (made: Made) => string;
  body: () => Buffer;
  name: string;
  done: number;
  odd: string;
};
const UPLOADS: Record<string, Upload> = {
  attachments: {
    path: ({ world }) => `?evaluation=${world.evaluation.id}&nobodyIdentifiable=yes`,
    ...{ body: () => Buffer.from("%PDF-1.7\n%%EOF"), name: "a.pdf", done: 201, odd: "file_type" },
  },
  proofs: {
    path: ({ world }) => `?consent=${world.shown.consentId}`,
    ...{ body: () => Buffer.from("%PDF-1.7\n%%EOF"), name: "a.pdf", done: 201, odd: "file_type" },
  },
  // The story is in review: those who write it are told so. What a draft takes stands in tests/e2e/word.spec.ts.
  word: {
    path: ({ storyId }) => `?story=${storyId}`,
    ...{ body: () => Buffer.from("PK"), name: "a.docx", done: 422, odd: "not_a_draft" },
  },
};

for (const [kind, upload] of Object.entries(UPLOADS)) {
  const post = async (
    cookie: string,
    { origin = base(), query = upload.path(made), body = upload.body() } = {},
  ) =>
    fetch(`${base()}/api/uploads/${kind}${query}`, {
      method: "POST",
      headers: { cookie, origin, "x-file-name": upload.name },
      body: new Uint8Array(body),
    });

  test(`POST /api/uploads/${kind}`, async () => {
    expect((await post("")).status).toBe(404);
    for (const role of Object.keys(cookies) as Role[]) {
      const { code, left } = await attempt(world.cast[role], made, async () => {
        const { status } = await post(cookies[role]);
        return status === 201 ? "done" : String(status);
      });
      const allowed = upload.done === 201 ? "done" : String(upload.done);
      expect(code, role).toBe(MEMBERS.includes(role) ? allowed : role === "sponsorLead" ? "403" : "404");
      expect(left, `${role}: a refusal leaves nothing`).toBe(true);
    }
  });

  test(`POST /api/uploads/${kind} from another site, of something else, or to nowhere is refused`, async () => {
    expect((await post(cookies.author, { origin: "https://evil.example" })).status).toBe(403);
    const html = await post(cookies.author, { body: Buffer.from("<html><script>alert(1)</script></html>") });
    expect(html.status).toBe(422);
    expect((await html.json()).code).toBe(upload.odd);
    for (const odd of [NOBODY, "x", "%00"])
      expect((await post(cookies.author, { query: upload.path(made).replace(ID, odd) })).status, odd).toBe(
        404,
      );
  });
}

test("POST /api/uploads/photos begins an upload, which exists for nobody else", async () => {
  const begin = (cookie: string, project: string, origin = base()) =>
    fetch(`${base()}/api/uploads/photos`, {
      method: "POST",
      headers: {
        ...{ cookie, origin, "tus-resumable": "1.0.0", "upload-length": "9" },
        "upload-metadata": `project ${Buffer.from(project).toString("base64")}`,
      },
    });
  const { project } = made.world;
  expect((await begin("", project.id)).status).toBe(404);
  expect((await begin(cookies.author, project.id, "https://evil.example")).status).toBe(403);
  for (const odd of [NOBODY, "x", ""]) expect((await begin(cookies.author, odd)).status, odd).toBe(404);
  let begun = "";
  for (const role of Object.keys(cookies) as Role[]) {
    const answer = await begin(cookies[role], project.id);
    expect(answer.status, role).toBe(MEMBERS.includes(role) ? 201 : role === "sponsorLead" ? 403 : 404);
    if (role === "author") begun = answer.headers.get("location") ?? "";
  }
  for (const role of Object.keys(cookies) as Role[]) {
    const headers = { cookie: cookies[role], origin: base(), "tus-resumable": "1.0.0" };
    const { status } = await fetch(new URL(begun, base()), { method: "HEAD", headers });
    expect(status, role).toBe(role === "author" ? 200 : 404);
  }
});

test("POST /api/uploads/tables reads a table for members of any organisation and for editors, and keeps nothing", async () => {
  const members = [
    "author",
    "lead",
    "sponsorLead",
    "sponsorAuthor",
    "otherLead",
    "compatriot",
    ...["editor", "editorInConflict"],
  ];
  for (const role of Object.keys(cookies) as Role[]) {
    const { code, left } = await attempt(world.cast[role], made, async () => {
      const answer = await fetch(`${base()}/api/uploads/tables`, {
        method: "POST",
        headers: { cookie: cookies[role], origin: base(), "x-file-name": "a.csv" },
        body: "year,loans\n2024,12\n",
      });
      return String(answer.status);
    });
    expect(code, role).toBe(members.includes(role) ? "201" : "404");
    expect(left, role).toBe(true);
  }
});

test("every private route handler is tried here", () => {
  const routes = (folder: string) =>
    readdirSync(`app/${folder}`, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("route.ts"))
      .map((file) => file.replace("/route.ts", ""));
  // What a link opens asks for no role: tests/e2e/vnr-packs.spec.ts.
  const byLink = ["share/[token]/[format]", "share/[token]/photos/[id]"];
  // Where nothing stands, nobody finds anything.
  const nothing = "[[...rest]]";
  expect(routes("files").sort()).toEqual(
    [...FILES.map(([name]) => name), "own-data", nothing, ...byLink].sort(),
  );
  const apart = ["photos", "photos/[upload]", "tables"];
  expect(routes("api/uploads").sort()).toEqual([...Object.keys(UPLOADS), ...apart].sort());
});
