import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

/** Why a request for data is refused; each is explained on the page about the data. */
export const PROBLEMS = {
  parameter: { status: 400, title: "A parameter cannot be used" },
  cursor: { status: 400, title: "The cursor is not one of ours" },
  not_found: { status: 404, title: "There is nothing at this address" },
  gone: { status: 410, title: "The story is not public any more" },
  too_many: { status: 429, title: "Too many requests" },
  busy: { status: 503, title: "Too many files are being made" },
} as const;

type Code = keyof typeof PROBLEMS;

/** A refusal of a request for data, as RFC 9457 tells it. `more`: members of its own. */
export class Problem extends Error {
  constructor(
    readonly code: Code,
    readonly detail: string,
    readonly more: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
    this.name = "Problem";
  }
}

/** `application/problem+json`. */
export function problemJson({ code, detail, more }: Problem): string {
  const type = `${new URL(paths.public.aboutData("en"), env().APP_URL).href}#${code}`;
  return JSON.stringify({ type, ...PROBLEMS[code], detail, ...more });
}
