import type { z } from "zod";
import { fieldCodes, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { requireFreshProof } from "@/lib/people/fresh-proof";
import type { Session } from "@/lib/people/session-queries";
import type { Result } from "@/lib/result";
import { currentSession } from "./current-user";

/**
 * Wraps a verb into a server action: session → the person fresh from the database → zod → the verb.
 * Anyone on the internet may call it with anything; a refusal comes back as a code, a bug is thrown.
 */
export const userAction = <Schema extends z.ZodType, Value>(
  schema: Schema,
  verb: (actor: Actor, input: z.infer<Schema>) => Promise<Value>,
) => sessionAction(schema, ({ actor }, input) => verb(actor, input));

/** The same for what someone at an unlocked desk must not do: refuses with `proof_needed` unless they have proved within
 * ten minutes who they are. The dialog of `ProofProvider` asks, and does it again. */
export const freshAction = <Schema extends z.ZodType, Value>(
  schema: Schema,
  verb: (actor: Actor, input: z.infer<Schema>) => Promise<Value>,
) => freshSessionAction(schema, ({ actor }, input) => verb(actor, input));

/** The same for verbs about the session itself. */
export const freshSessionAction = <Schema extends z.ZodType, Value>(
  schema: Schema,
  verb: (session: Session, input: z.infer<Schema>) => Promise<Value>,
) =>
  sessionAction(schema, async (session, input) => {
    requireFreshProof(session);
    return verb(session, input);
  });

/** The same as `userAction` for verbs about the session itself. */
export function sessionAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  verb: (session: Session, input: z.infer<Schema>) => Promise<Value>,
) {
  return async (input: z.input<Schema>): Promise<Result<Value>> => {
    const session = await currentSession();
    if (!session) return refused(new Refusal("signed_out"));
    const parsed = schema.safeParse(input);
    if (!parsed.success) return refused(new Refusal("invalid", fieldCodes(parsed.error.issues)));
    return refusedOr(() => verb(session, parsed.data));
  };
}

/** What was done, or the code of the refusal; a bug is thrown. */
export async function refusedOr<Value>(run: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
}

const refused = ({ code, fields, again }: Refusal) => ({
  ok: false as const,
  code,
  fields,
  ...(again && { again }),
});
