import type { z } from "zod";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { Result } from "@/lib/result";
import { currentUser } from "./current-user";

/**
 * Wraps a verb into a server action: session → the person fresh from the database → zod → the verb.
 * Anyone on the internet may call it with anything; a refusal comes back as a code, a bug is thrown.
 */
export function userAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  verb: (actor: Actor, input: z.infer<Schema>) => Promise<Value>,
) {
  return async (input: z.input<Schema>): Promise<Result<Value>> => {
    const actor = await currentUser();
    if (!actor) return refused(new Refusal("signed_out"));
    const parsed = schema.safeParse(input);
    if (!parsed.success) return refused(new Refusal("invalid", fieldCodes(parsed.error)));
    try {
      return { ok: true, value: await verb(actor, parsed.data) };
    } catch (error) {
      if (error instanceof Refusal) return refused(error);
      throw error;
    }
  };
}

/** Path of each field → code of what is wrong with it. */
function fieldCodes(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues.map((issue) => [
      issue.path.join("."),
      /^[a-z0-9_]+$/.test(issue.message) ? issue.message : "invalid",
    ]),
  );
}

const refused = ({ code, fields }: Refusal) => ({ ok: false as const, code, fields });
