import { createServer, type IncomingMessage, type RequestListener, request, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { packed } from "@/lib/http/packed";
import { shortenAnswers } from "@/lib/http/short-answers";

/** A real server with the compression that Next.js puts around every answer, and ours outside of it. */

const LONG = JSON.stringify({ words: "évidence ".repeat(1000) });
const compress = createRequire(import.meta.url)("next/dist/compiled/compression")();
let server: Server;
shortenAnswers();

afterEach(() => server.close());

async function serve(answer: RequestListener) {
  server = createServer((request, response) => {
    compress(request, response, () => {});
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
}

/** As the answers of doors come: the beginning at once, then the pieces. */
const inPieces =
  (tag: string | undefined, ...pieces: string[]): RequestListener =>
  (_request, response) => {
    if (tag) response.setHeader("etag", tag);
    response.setHeader("content-type", "application/json");
    response.flushHeaders();
    for (const piece of pieces) response.write(Buffer.from(piece));
    response.end();
  };

type Got = { status: number | undefined; headers: IncomingMessage["headers"]; body: Buffer };

const get = (headers: Record<string, string> = { "accept-encoding": "gzip" }, method = "GET") =>
  new Promise<Got>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ port, path: "/data", method, headers, agent: false }, async (answer) => {
      const pieces = await answer.toArray();
      resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces) });
    })
      .on("error", reject)
      .end();
  });

test("a whole text with a tag is compressed, and says how long it is", async () => {
  await serve(inPieces('"one"', LONG));
  for (const _ of [1, 2]) {
    const { headers, body } = await get();
    expect(headers["content-encoding"]).toBe("gzip");
    expect(headers["content-length"]).toBe(String(body.length));
    expect(headers.vary).toMatch(/accept-encoding/i);
    expect(gunzipSync(body).toString()).toBe(LONG);
  }
});

test("what is compressed already goes as it is, and whole to who does not take it", async () => {
  const { bytes, headers: own } = await packed(LONG, {
    "content-type": "text/html",
    "x-robots-tag": "noindex",
  });
  await serve((_request, response) => {
    for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    response.flushHeaders();
    response.write(bytes);
    response.end();
  });
  const { headers, body } = await get();
  expect(headers).toMatchObject({ "content-encoding": "gzip", "x-robots-tag": "noindex", etag: own.etag });
  expect(headers["content-length"]).toBe(String(bytes.length));
  expect(headers["x-packed"]).toBeUndefined();
  expect(gunzipSync(body).toString()).toBe(LONG);
  const plain = await get({});
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toBe(LONG);
  const known = await get({ "accept-encoding": "gzip", "if-none-match": own.etag ?? "" });
  expect([known.status, known.body.length, known.headers["x-packed"]]).toEqual([304, 0, undefined]);
});

test("a page that is sent at once goes the same way", async () => {
  await serve((_request, response) => {
    response.setHeader("etag", '"page"');
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(LONG);
  });
  const { headers, body } = await get();
  expect([headers["content-encoding"], gunzipSync(body).toString()]).toEqual(["gzip", LONG]);
});

test("another tag is another text", async () => {
  let tag = 1;
  await serve((request, response) => inPieces(`"${tag}"`, `${tag}${LONG}`)(request, response));
  expect(gunzipSync((await get()).body).toString()).toBe(`1${LONG}`);
  tag = 2;
  expect(gunzipSync((await get()).body).toString()).toBe(`2${LONG}`);
});

test.each([{}, { "accept-encoding": "br, gzip;q=0" }])(
  "who takes no gzip gets it plain: %j",
  async (asked) => {
    await serve(inPieces('"plain"', LONG));
    const { headers, body } = await get(asked as Record<string, string>);
    expect(headers["content-encoding"]).not.toBe("gzip");
    if (!("accept-encoding" in asked)) expect(body.toString()).toBe(LONG);
  },
);

test("who has it already gets 304 and no text", async () => {
  await serve(inPieces('"known"', LONG));
  const { status, headers, body } = await get({ "accept-encoding": "gzip", "if-none-match": '"a", "known"' });
  expect([status, body.length, headers["content-type"]]).toEqual([304, 0, undefined]);
});

const dated =
  (age: number): RequestListener =>
  (_request, response) => {
    response.setHeader("last-modified", new Date(Date.now() - age).toUTCString());
    response.setHeader("etag", `"dated ${age}"`);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(LONG);
  };
const HOUR = 3_600_000;

test("a date counts where no tag is given, and not before it is a minute old", async () => {
  const since = { "accept-encoding": "gzip", "if-modified-since": new Date().toUTCString() };
  await serve(dated(HOUR));
  expect((await get()).headers["last-modified"]).toBeDefined();
  expect((await get(since)).status).toBe(304);
  expect((await get({ ...since, "if-none-match": '"another"' })).status).toBe(200);
  const earlier = new Date(Date.now() - 2 * HOUR).toUTCString();
  expect((await get({ ...since, "if-modified-since": earlier })).status).toBe(200);
  server.close();
  await serve(dated(1000));
  const young = await get(since);
  expect([young.status, young.headers["last-modified"]]).toEqual([200, undefined]);
});

test.each([
  ["with a tag", '"stream"'],
  ["without", undefined],
])("what comes in pieces, %s, arrives whole and in order", async (_, tag) => {
  await serve(inPieces(tag, "[", LONG, ",", LONG, "]"));
  const { headers, body } = await get();
  expect(headers["content-length"]).toBeUndefined();
  expect(gunzipSync(body).toString()).toBe(`[${LONG},${LONG}]`);
});

test("only the head is asked for: no text", async () => {
  await serve((_request, response) => {
    response.setHeader("etag", '"head"');
    response.setHeader("content-type", "application/json");
    response.end();
  });
  const { status, body } = await get({ "accept-encoding": "gzip" }, "HEAD");
  expect([status, body.length]).toEqual([200, 0]);
});
