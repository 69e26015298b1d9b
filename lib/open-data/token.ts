import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "@/lib/crypto/keyed-hash";

const SIGNATURE = 22;
const LONGEST = 2000;

/** A place in a list, as a text that only this house can make: harvesters hand it back and change nothing in it. */
export function sealPlace(use: string, place: object): string {
  const text = Buffer.from(JSON.stringify(place)).toString("base64url");
  return `${text}.${signatureOf(use, text)}`;
}

/** The place that was sealed for this use; null for anything else, whatever it is. */
export function openPlace(use: string, token: string): unknown {
  const [text = "", signature = "", ...rest] = token.length > LONGEST ? [] : token.split(".");
  if (!text || rest.length > 0 || !/^[\w-]{22}$/.test(signature)) return null;
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(use, text)))) return null;
  return JSON.parse(Buffer.from(text, "base64url").toString());
}

const signatureOf = (use: string, text: string): string =>
  keyedHash(`open data ${use}`, text).slice(0, SIGNATURE);
