import pino from "pino";

/**
 * Structured lines on standard output; never a text that a person wrote, never a secret. Of an error that is its kind,
 * code, first line and frames: below the first line a failed query names its values, and a driver its connection.
 */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  serializers: { err: serialize },
});

function serialize(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  return {
    type: error.name,
    code: "code" in error ? error.code : undefined,
    message: error.message.split("\n")[0],
    stack: error.stack?.split("\n").filter((line) => /^\s+at /.test(line)),
    cause: error.cause === undefined ? undefined : serialize(error.cause),
  };
}
