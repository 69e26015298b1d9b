import { headers } from "next/headers";
import { beginSession, type Way } from "@/lib/people/mutations/sessions";
import { findNewSession, findSession } from "@/lib/people/session-queries";
import { signIn } from "./config";
import { rememberDevice } from "./known-device";
import { makeTicket } from "./ticket";
import { describeUserAgent } from "./user-agent";

/** What a session that has just begun still waits for. */
type Begun = { waitsFor: "second_step" | "new_factor" | null };

/**
 * Signs a person in, in this browser, after they have proved who they are: a new session, never one that was there.
 * `instead`: the session that waited for a second factor, now shown.
 */
export async function startSession(personId: string, way: Way, instead?: string): Promise<Begun> {
  const agent = describeUserAgent((await headers()).get("user-agent") ?? "");
  const { id } = await beginSession({ personId, way, instead, ...agent });
  await signIn("credentials", { ticket: makeTicket(id), redirect: false });
  const begun = await findNewSession(id);
  const session = begun ? await findSession({ id, epoch: begun.epoch }) : null;
  if (!session) return { waitsFor: "second_step" };
  await rememberDevice(personId);
  return { waitsFor: session.needsFactor ? "new_factor" : null };
}
