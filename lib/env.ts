import { z } from "zod";
import { areNetworks } from "./limits/networks";

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), type.optional());

/** `a@b` or `Name <a@b>`; nothing that a header would read as more than that. */
const MAILBOX = /^(?:[^<>"\\\p{Cc}]+ <[^\s<>@,;"]+@[^\s<>@,;"]+>|[^\s<>@,;"]+@[^\s<>@,;"]+)$/u;

/** Every variable the product reads, with what is expected of it, in the words that the start prints. */
const VARIABLES = {
  PORT: [z.coerce.number().int().min(1).max(65535).default(3000), "a port number"],
  APP_URL: [z.url({ protocol: /^https?$/ }), "the address people use, such as https://stories.example.org"],
  DATABASE_URL: [postgresUrl, "postgres://… of a role that owns no table"],
  MIGRATE_DATABASE_URL: [optional(postgresUrl), "postgres://… of the owner, used by migrations alone"],
  PUBLIC_DATABASE_URL: [
    postgresUrl,
    "postgres://… of a role that may read the public tables only (make it with: create role sdg_public login password '…')",
  ],
  AUTH_SECRET: [z.string().min(32), "at least 32 random characters"],
  TRUSTED_PROXIES: [
    z.string().default("").refine(areNetworks),
    "addresses or networks of the proxies in front, such as 10.0.0.0/8, 192.168.1.7",
  ],
  SMTP_URL: [optional(z.url({ protocol: /^smtps?$/ })), "smtp://… or smtps://…"],
  MAIL_FROM: [
    optional(z.string().regex(MAILBOX)),
    "whom mail comes from: an address, or a name and an address as in SDG Stories <stories@example.org>",
  ],
  STORAGE_URL: [z.url({ protocol: /^file$/ }), "file:///… (a folder for photos and files)"],
  CLAMD_URL: [optional(z.url({ protocol: /^tcp$/ })), "tcp://host:port of clamd"],
  SAMPLE_WORLD: [z.enum(["0", "1"]).default("1"), "0 or 1"],
  LOG_LEVEL: [z.enum(["debug", "info", "warn", "error"]).default("info"), "debug, info, warn or error"],
  WORKER: [z.enum(["0", "1"]).default("1"), "0 or 1"],
  EXPORT_DIR: [
    optional(z.string().startsWith("/")),
    "/a/folder for a copy of the public pages as static files, made anew each night",
  ],
  STATIC_COPY: [z.enum(["0", "1"]).default("0"), "set by npm run export itself"],
  EMBEDDED_DATABASE: [z.enum(["0", "1"]).default("0"), "set by npm start itself"],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Env = { [Name in keyof typeof VARIABLES]: z.infer<(typeof VARIABLES)[Name][0]> };

/** One line per variable that is missing or malformed: its name and what is expected. */
export function problemsOf(source: Record<string, string | undefined>): string[] {
  return Object.entries(VARIABLES).flatMap(([name, [type, expected]]) => {
    const given = source[name];
    if (type.safeParse(given).success) return [];
    return [`${name} ${given ? "is malformed" : "is missing"}: expected ${expected}`];
  });
}

let last: { given: (string | undefined)[]; env: Env } | undefined;

/** The environment, checked; throws the problems in one line each. */
export function env(): Env {
  const given = Object.keys(VARIABLES).map((name) => process.env[name]);
  if (!last || given.some((value, at) => value !== last?.given[at])) last = { given, env: read() };
  return last.env;
}

function read(): Env {
  const problems = problemsOf(process.env);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const parsed = Object.entries(VARIABLES).map(([name, [type]]) => [name, type.parse(process.env[name])]);
  return Object.fromEntries(parsed) as Env;
}

/** Whether people reach this platform on the machine it runs on, and nowhere else. */
export const isLocalRun = (): boolean =>
  ["localhost", "127.0.0.1", "[::1]"].includes(new URL(env().APP_URL).hostname);
