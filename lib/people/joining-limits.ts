import { takeLimit } from "@/lib/limits/take";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Asking for an account: each request sends a mail to an address that somebody merely typed. */
export async function limitAsking({ email, address }: { email: string; address: string }) {
  await takeLimit({ bucket: "join_address", key: address, max: 20, seconds: HOUR });
  await takeLimit({ bucket: "join_mail", key: email.toLowerCase(), max: 3, seconds: DAY });
}

/** Trying links: their secrets cannot be guessed, but each try costs work. */
export const limitLinks = (address: string) =>
  takeLimit({ bucket: "link", key: address, max: 60, seconds: HOUR });

/** Inviting: each sends a mail to an address that somebody merely typed. */
export const limitInviting = (actor: { id: string }) =>
  takeLimit({ bucket: "invite", key: actor.id, max: 100, seconds: DAY });

/** Proposing a partner: the words of somebody known go to an address that they merely typed. */
export async function limitProposing(actor: { id: string }, { email }: { email: string }) {
  await takeLimit({ bucket: "propose", key: actor.id, max: 20, seconds: DAY });
  await takeLimit({ bucket: "join_mail", key: email.toLowerCase(), max: 3, seconds: DAY });
}
