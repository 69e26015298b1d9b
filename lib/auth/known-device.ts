import { timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { z } from "zod";
import { keyedHash } from "@/lib/crypto/keyed-hash";

const COOKIE = "sdg.device";
const YEAR_SECONDS = 365 * 24 * 3600;
const ACCOUNTS = 5;

const device = z.object({ id: z.uuid(), accounts: z.array(z.uuid()).max(ACCOUNTS) });
type Device = z.infer<typeof device>;

/**
 * The id of this browser, where this person has signed in before; null elsewhere. It opens nothing: it only has its tries
 * counted apart, so that who hammers an account from elsewhere does not lock its owner out.
 * See "Device Cookies" of OWASP: https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export async function knownDevice(personId: string | undefined): Promise<string | null> {
  const known = await readDevice();
  return known && personId && known.accounts.includes(personId) ? known.id : null;
}

/** Notes that this person has signed in here. */
export async function rememberDevice(personId: string): Promise<void> {
  const known = await readDevice();
  const accounts = [personId, ...(known?.accounts.filter((id) => id !== personId) ?? [])].slice(0, ACCOUNTS);
  const text = JSON.stringify({ id: known?.id ?? crypto.randomUUID(), accounts } satisfies Device);
  (await cookies()).set(COOKIE, `${Buffer.from(text).toString("base64url")}.${keyedHash("device", text)}`, {
    httpOnly: true,
    sameSite: "lax",
    secure: process.env.APP_URL?.startsWith("https:") ?? true,
    path: "/",
    maxAge: YEAR_SECONDS,
  });
}

async function readDevice(): Promise<Device | null> {
  const [encoded = "", proof = ""] = ((await cookies()).get(COOKIE)?.value ?? "").split(".");
  const text = Buffer.from(encoded, "base64url").toString();
  const wanted = Buffer.from(keyedHash("device", text));
  const given = Buffer.from(proof);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  return device.parse(JSON.parse(text));
}
