/**
 * The domain's way to say no: a code, never a sentence. Components translate it (messages `refusals`).
 * `fields` names what is wrong where: path of the field → code.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(code);
    this.name = "Refusal";
  }
}

/** What a person may not see does not exist for them. */
export const notFound = () => new Refusal("not_found");
