import { redirect } from "next/navigation";
import type { z } from "zod";
import { fieldCodes, Refusal } from "@/lib/errors";

/** What a form without scripts shows again: why it was refused, and what was typed. */
export type FormState = {
  code: string | null;
  fields: Record<string, string>;
  values: Record<string, string>;
};

/**
 * Wraps a verb into the action of a plain form that works without scripts and without an account: zod → the verb, which
 * answers the address to go on to. Anyone may send it anything. Passwords and tokens are never sent back.
 */
export function visitorForm<Schema extends z.ZodType>(
  schema: Schema,
  verb: (input: z.infer<Schema>) => Promise<string>,
) {
  return async (_before: FormState, data: FormData): Promise<FormState> => {
    const given = Object.fromEntries([...data].flatMap(([name, value]) => typed(name, value)));
    const { password: _password, token: _token, ...values } = given;
    const parsed = schema.safeParse(given);
    if (!parsed.success) return { code: "invalid", fields: fieldCodes(parsed.error.issues), values };
    const answer = await verb(parsed.data).catch((error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    });
    if (answer instanceof Refusal) return { code: answer.code, fields: answer.fields, values };
    return redirect(answer);
  };
}

/** A field as typed; not the browser's files, nor the names under which the framework keeps its own. */
const typed = (name: string, value: FormDataEntryValue): [string, string][] =>
  typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [];
