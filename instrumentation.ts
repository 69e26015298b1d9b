import type { Instrumentation } from "next";

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
