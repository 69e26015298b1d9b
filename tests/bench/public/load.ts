import { Agent, get } from "node:http";
import { cpuOf } from "./processes";
import { quantile } from "./results";

/** A server under test, and the processes whose work counts: its own and the database's, never those that ask. */
export type Served = { url: string; server: number; database: number };
export type Figure = { perSecond: number; p95: number; cpu: number; failed: number };

/** Connections that ask at the same time; for how long, and how long before anything is counted. */
const CONNECTIONS = 32;
const SECONDS = 8;
const WARM = 2;

/**
 * Asks for these addresses in turn over connections that stay open: answers a second, their p95 in milliseconds, and the
 * milliseconds of CPU that one answer cost.
 */
export async function underLoad(
  { url, server, database }: Served,
  paths: readonly string[],
): Promise<Figure> {
  let asked = 0;
  const next = () => `${url}${paths[asked++ % paths.length]}`;
  await ask(next, WARM);
  const before = cpuOf([server, database]);
  const { times, failed, seconds } = await ask(next, SECONDS);
  const cpu = (cpuOf([server, database]) - before) / times.length;
  return { perSecond: times.length / seconds, p95: quantile(times, 0.95), cpu, failed };
}

async function ask(next: () => string, duration: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const began = performance.now();
  const times: number[] = [];
  let failed = 0;
  const one = async () => {
    while (performance.now() - began < duration * 1000) {
      const start = performance.now();
      const status = await statusOf(agent, next());
      times.push(performance.now() - start);
      if (status !== 200) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { times, failed, seconds };
}

/** As if from many places, so that no limit by address is met. */
let place = 0;
const statusOf = (agent: Agent, address: string) =>
  new Promise<number>((resolve) => {
    place += 1;
    const headers = {
      ...{ "accept-encoding": "gzip", "user-agent": "bench (bench@example.org)" },
      "x-forwarded-for": `10.0.${place % 4}.${place % 251}`,
    };
    get(address, { agent, headers }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
    }).on("error", () => resolve(0));
  });
