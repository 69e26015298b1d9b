import { z } from "zod";

/** Characters that steer a terminal or turn text around unseen (bidi overrides and isolates); marks LRM/RLM stay. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text without unseen characters and halves of characters, in one normal form. */
export const clean = (value: string): string => value.toWellFormed().normalize("NFC").replace(UNSEEN, "");

/** One line of text, trimmed and cleaned of unseen characters, at most `most` characters. */
export const line = (most: number) =>
  z
    .string()
    .transform((value) => clean(value).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(most, "too_long"));

/** Text of several lines, cleaned, at most `most` characters. */
export const text = (most: number) =>
  z
    .string()
    .transform((value) => clean(value).replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(most, "too_long"));

/** The same, but not empty. */
export const requiredLine = (most: number) => line(most).pipe(z.string().min(1, "required"));
/** Text that may not be empty once trimmed; `most`: characters. */
export const requiredText = (most: number) => text(most).pipe(z.string().min(1, "required"));
