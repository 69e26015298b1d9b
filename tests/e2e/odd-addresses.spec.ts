import { Agent, type IncomingHttpHeaders, request as send } from "node:http";
import { unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { anEditor, aPublishedStory, aReadyStory, aStoryInReview } from "../support/factories";
import { type OddRequest, oddRequest, randomOf } from "../support/odd-requests";
import { tellServer } from "../support/server";
import { expect, test } from "../support/test";

/** All public pages and doors of the running server under requests that nobody in their senses sends. */

const COUNT = 10_000;
const AT_ONCE = 6;
const SEED = 20_261_129;
/** It says who it is, so that it is no stranger whose requests are counted. */
const AGENT = "odd requests (mailto:tests@example.org)";
const STACK =
  /\n\s+at .+:\d+:\d+|node_modules|PostgresError|Failed query|ECONNREFUSED|lib\/[a-z-]+\/[a-z-]+\.ts/;

type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

/** As it is written: no program between us and the line mends the address. */
function ask(agent: Agent, { method, path, headers, body }: OddRequest): Promise<Answer> {
  const { hostname, port } = new URL(process.env.APP_URL ?? "");
  return new Promise((resolve, reject) => {
    const asked = send(
      {
        ...{ agent, hostname, port, method, path, headers: { ...headers, "user-agent": AGENT } },
        // A long address comes back in where a page leads to.
        maxHeaderSize: 65_536,
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("error", reject);
        answer.on("end", () => {
          const text = Buffer.concat(parts).toString("utf8");
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
        });
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Once more where the server shut the line after the request before, which was too long for it. */
const askAgain = (agent: Agent, one: OddRequest): Promise<Answer | Error> =>
  ask(agent, one)
    .catch(() => ask(agent, one))
    .catch((error: Error) => error);

/** What must not be in an answer, in words; null where all is well. `secrets`: of what is not public. */
function faultOf({ path, body = "" }: OddRequest, { status, headers, text }: Answer, secrets: string[]) {
  if (status >= 500) return `${status}`;
  if (STACK.test(text)) return "a stack";
  if (headers["set-cookie"] && !/^\/[a-z]{2}\/(sign-in|share|helpers)/.test(path)) return "a cookie";
  const said = secrets.find((secret) => !`${path}${body}`.includes(secret) && text.includes(secret));
  if (said) return `what is not public: ${said}`;
  const isPage = headers["content-type"]?.startsWith("text/html") && text !== "";
  const scripts = /script-src[^;]*|default-src 'none'/.exec(`${headers["content-security-policy"]}`)?.[0];
  if (isPage && (!scripts || scripts.includes("unsafe"))) return "no policy";
  return null;
}

test("each is answered or refused in words: no error of ours, no stack, no word of a draft", async () => {
  test.setTimeout(300_000);
  const word = `thylacine${Date.now()}`;
  const shown = await aPublishedStory({ country: "GLP", media: true, open: true });
  const gone = await aPublishedStory({ country: "GLP" });
  const taking = { reason: "harm_feared" as const, privateReason: word, hideTitle: true };
  await unpublishStory(await anEditor(), { id: gone.story.id, ...taking });
  const draft = await aReadyStory({ word, country: "GLP", media: true });
  const judged = await aStoryInReview({ word, country: "GLP" });
  await tellServer();
  const known = [
    ...[shown.story.slug, shown.library.slug, shown.shown!.photoId, "KEN", "GLP", "stories-1", "goals", "4"],
    ...[gone, draft, judged].flatMap(({ story, library }) => [story.slug, story.id, library.slug]),
  ];
  const random = randomOf(SEED);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const statuses = new Map<number, number>();
  const wrong: string[] = [];
  let sent = 0;
  const worker = async () => {
    while (sent < COUNT) {
      sent += 1;
      const one = oddRequest(random, known, 0.6);
      const answer = await askAgain(agent, one);
      const at = `${one.method} ${one.path.slice(0, 200)} ${JSON.stringify(one.headers)}`;
      if (answer instanceof Error) {
        // Longer than any request may be (16 kB): the line is shut while we still speak.
        if (one.path.length < 12_000) wrong.push(`${at}: ${answer.message}`);
        continue;
      }
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const fault = faultOf(one, answer, [word]);
      if (fault) wrong.push(`${at}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  agent.destroy();
  console.log(`${sent} odd requests: ${JSON.stringify(Object.fromEntries([...statuses].sort()))}`);
  expect(wrong).toEqual([]);
  for (const status of [200, 400, 404]) expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(50);
});
