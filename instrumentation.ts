import type { Instrumentation } from "next";

/** Before the first request: whom each comes from is written on it, its address made readable; what has a tag goes short. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { markRequests } = await import("./lib/limits/mark-requests");
  const { mendAddresses } = await import("./lib/http/mend-addresses");
  const { shortenAnswers } = await import("./lib/http/short-answers");
  const { learnOwnAddress } = await import("./lib/http/own-address");
  markRequests();
  mendAddresses();
  shortenAnswers();
  learnOwnAddress();
}

/** An unexpected error: one structured line with the id that the person was shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/log");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  log.error(
    {
      err: error,
      requestId: digest,
      method: request.method,
      path: request.path.split("?")[0],
      route: context.routePath,
    },
    "unexpected error",
  );
};
