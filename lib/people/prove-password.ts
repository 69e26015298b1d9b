import { giveBack, type Limit, takeLimit } from "@/lib/limits/take";
import { passwordMatches } from "./password";
import { findCredentials } from "./queries";

const QUARTER = 15 * 60;

type Given = {
  email: string;
  password: string;
  /** Whom the request comes from, as limits count. */
  address: string;
  /** The id of this browser, where this person has signed in before; null elsewhere. */
  knownDevice: (personId: string | undefined) => Promise<string | null>;
};

/**
 * The person whose e-mail and password these are, or null. Known and unknown addresses, active and deactivated people
 * cost the same: the same tries and one Argon2 verification. Refuses with `too_many_tries`; only failures add up.
 */
export async function provePassword({ email, password, address, knownDevice }: Given, now = new Date()) {
  const person = await findCredentials(email);
  const device = await knownDevice(person?.id);
  const taken = limitsOf(email, address, device);
  for (const limit of taken) await takeLimit(limit, now);
  const matches = await passwordMatches(person?.passwordHash ?? null, password);
  if (!matches || !person?.active) return null;
  for (const limit of taken) await giveBack(limit);
  return { id: person.id, locale: person.locale };
}

/** A browser known for this account has tries of its own; all others share those of the account and of the address. */
function limitsOf(email: string, address: string, device: string | null): Limit[] {
  const account = email.trim().toLowerCase();
  if (device) return [{ bucket: "sign_in.device", key: `${account} ${device}`, max: 10, seconds: QUARTER }];
  return [
    { bucket: "sign_in.address", key: address, max: 50, seconds: QUARTER },
    { bucket: "sign_in.account", key: account, max: 10, seconds: QUARTER },
  ];
}
