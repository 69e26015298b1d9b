import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { Session } from "@/lib/people/session-queries";
import { currentSession } from "./current-user";

const STATUS: Record<string, number> = {
  not_found: 404,
  signed_out: 401,
  proof_needed: 401,
  forbidden: 403,
  conflict: 409,
  too_large: 413,
};

type Context = { params: Promise<Record<string, string>> };

/**
 * Wraps a private route handler: a stranger gets the answer of a thing that does not exist; a refusal becomes
 * problem+json (RFC 9457); a request that changes something must come from our own pages.
 * `stranger`: the code for one who is not signed in, where our own page must know that the session ended.
 */
export function userRoute(
  verb: (
    actor: Actor,
    request: Request,
    params: Record<string, string>,
    session: Session,
  ) => Promise<Response>,
  stranger: "not_found" | "signed_out" = "not_found",
) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      if (!["GET", "HEAD"].includes(request.method) && !isSameOrigin(request)) throw new Refusal("forbidden");
      const session = await currentSession();
      if (!session) throw new Refusal(stranger);
      return await verb(session.actor, request, await context.params, session);
    } catch (error) {
      if (error instanceof Refusal) return problem(error);
      throw error;
    }
  };
}

function problem({ code, fields }: Refusal): Response {
  const status = STATUS[code] ?? 422;
  return Response.json(
    { type: "about:blank", status, code, fields },
    { status, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } },
  );
}

function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
