import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, timestamp, uuid } from "drizzle-orm/pg-core";

export const id = () => uuid().primaryKey().defaultRandom();
export const createdAt = () => timestamp({ withTimezone: true }).notNull().defaultNow();
export const at = () => timestamp({ withTimezone: true });

/** `column IN (…)` for a CHECK, from one of the const arrays of db/enums. */
export const isOneOf = (column: AnyPgColumn, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`;

/** Length of a text between two bounds, for a CHECK. */
export const lengthBetween = (column: AnyPgColumn, least: number, most: number): SQL =>
  sql`char_length(${column}) between ${sql.raw(String(least))} and ${sql.raw(String(most))}`;
