import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

/** Days begin and end by UTC, wherever the database stands. */
const connect = (url: string | undefined, max: number) =>
  drizzle(postgres(url ?? "", { max, onnotice: () => {}, connection: { TimeZone: "UTC" } }), {
    schema,
    casing: "snake_case",
  });

type Connections = { db: ReturnType<typeof connect>; publicDb: ReturnType<typeof connect> };

/** Kept over hot reloads, so that development does not run out of connections. */
const kept = globalThis as typeof globalThis & { sdgConnections?: Connections };
kept.sdgConnections ??= {
  db: connect(process.env.DATABASE_URL, 12),
  publicDb: connect(process.env.PUBLIC_DATABASE_URL, 8),
};

/** The application's connection: a plain role that owns nothing. */
export const db = kept.sdgConnections.db;

/** What everything public reads through: a role that may SELECT public tables only. */
export const publicDb = kept.sdgConnections.publicDb;

export type Tx = Parameters<Parameters<typeof db.transaction>[0]>[0];
