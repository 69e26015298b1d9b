import { hash, verify } from "@node-rs/argon2";

/** Argon2id, 19 MiB, 2 passes, 1 lane: the OWASP Password Storage Cheat Sheet's first choice. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of a random password nobody knows: an unknown address costs the same as a known one. */
let decoy: Promise<string> | undefined;

/** Argon2id hash in PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), COST);

/** One verification in every case; `stored` null (no such person) is always false. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash(crypto.randomUUID(), COST);
  const matches = await verify(stored ?? (await decoy), password.normalize("NFKC"));
  return stored !== null && matches;
}
