import pino from "pino";

/** Structured lines on standard output; never a text that a person wrote, never a secret. */
export const log = pino({ level: process.env.LOG_LEVEL ?? "info", base: undefined });
