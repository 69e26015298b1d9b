/**
 * The domain's way to say no: a code, never a sentence. Components translate it (messages `refusals`).
 * `fields` names what is wrong where: path of the field → code. `again`: when it may be tried again.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly fields: Record<string, string> = {},
    readonly again?: Date,
  ) {
    super(code);
    this.name = "Refusal";
  }
}

/** What zod found, as refusals name it: path of each field → code. Words of zod's own become `invalid`. */
export const fieldCodes = (issues: readonly { path: PropertyKey[]; message: string }[]) =>
  Object.fromEntries(
    issues.map(({ path, message }) => [path.join("."), /^[a-z0-9_]+$/.test(message) ? message : "invalid"]),
  );

/** What a person may not see does not exist for them. */
export const notFound = () => new Refusal("not_found");
