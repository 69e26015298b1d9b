import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Who may open it and where it stands: a sealed text that is moved elsewhere does not open. */
type Place = { use: string; of: string };

/** Seals a text under a key made from the house's secret (HKDF-SHA-256, AES-256-GCM; NIST SP 800-38D). */
export function seal(text: string, { use, of }: Place): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(use), iv).setAAD(Buffer.from(of));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The text of what `seal` made at the same place; throws on anything else, and after a change of the house's secret. */
export function unseal(sealed: string, { use, of }: Place): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyFor(use), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(of))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString("utf8");
}

const keyFor = (use: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", env().AUTH_SECRET, "sdg-stories", use, 32));
