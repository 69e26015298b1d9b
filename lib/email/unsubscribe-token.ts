import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { MAIL_KINDS, type MailKind } from "@/db/enums";
import { env } from "@/lib/env";

const named = z.tuple([z.uuid(), z.enum(MAIL_KINDS)]);

/** Names a person and a kind of mail, for a link that works without signing in. It stops mail and can do nothing else. */
export const unsubscribeToken = (personId: string, kind: MailKind): string => {
  const text = Buffer.from(`${personId} ${kind}`).toString("base64url");
  return `${text}.${seal(text)}`;
};

/** What a token names; null for one that we did not make. */
export function readUnsubscribeToken(token: string): { personId: string; kind: MailKind } | null {
  const [text = "", given = ""] = token.split(".");
  const [one, other] = [Buffer.from(given), Buffer.from(seal(text))];
  if (one.length !== other.length || !timingSafeEqual(one, other)) return null;
  const parsed = named.safeParse(Buffer.from(text, "base64url").toString().split(" "));
  return parsed.success ? { personId: parsed.data[0], kind: parsed.data[1] } : null;
}

const seal = (text: string): string =>
  createHmac("sha256", env().AUTH_SECRET).update(`unsubscribe: ${text}`).digest("base64url");
