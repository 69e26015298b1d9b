/** What a server action answers: the value, or a refusal's code with the fields it is about, and when to try again. */
export type Result<T> =
  | { ok: true; value: T }
  | { ok: false; code: string; fields: Record<string, string>; again?: Date };
