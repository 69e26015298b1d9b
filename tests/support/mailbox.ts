import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { mails } from "@/db/schema";

/** The mails queued for an address, the oldest first. */
export const mailsTo = (address: string) =>
  db
    .select()
    .from(mails)
    .where(eq(sql`lower(${mails.address})`, address.toLowerCase()))
    .orderBy(asc(mails.createdAt));

/** The secret in the newest link that waits to be mailed to an address. */
export async function tokenFor(address: string): Promise<string> {
  const token = (await mailsTo(address)).at(-1)?.data.token;
  if (!token) throw new Error(`no link waits for ${address}`);
  return token;
}
