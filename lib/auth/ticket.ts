import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { keyedHash } from "@/lib/crypto/keyed-hash";

const LIFE_MS = 60_000;

/**
 * The word by which our own code has next-auth write a session's cookie. next-auth takes credentials from anyone at
 * `/api/auth/callback/credentials`; a ticket is made on the server alone, after every check, and never leaves it.
 */
export function makeTicket(sessionId: string, now = Date.now()): string {
  const said = `${sessionId} ${now + LIFE_MS}`;
  return `${said} ${keyedHash("ticket", said)}`;
}

/** Id of the session that the ticket is for; null for what we did not make, or made more than a minute ago. */
export function readTicket(ticket: unknown, now = Date.now()): string | null {
  if (typeof ticket !== "string" || ticket.length > 200) return null;
  const [id, end, proof] = ticket.split(" ");
  const wanted = Buffer.from(keyedHash("ticket", `${id} ${end}`));
  const given = Buffer.from(proof ?? "");
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  return Number(end) > now && z.uuid().safeParse(id).success ? (id ?? null) : null;
}
