import { z } from "zod";
import { linkAddress } from "@/lib/rich-text/schema";

export const id = z.uuid();
export const version = z.int().positive();

/** A day between 1900 and the end of next year, ISO; empty means unknown. */
export const day = z
  .union([z.literal(""), z.iso.date("date_invalid")])
  .refine((value) => value === "" || value >= "1900-01-01", "date_too_early")
  .refine(
    (value) => value === "" || Number(value.slice(0, 4)) <= new Date().getUTCFullYear() + 1,
    "date_too_late",
  )
  .transform((value) => value || null);

export const count = z
  .int("number_invalid")
  .min(1, "number_too_small")
  .max(1_000_000_000, "number_too_large");
export const measure = z
  .number("number_invalid")
  .min(-1e12, "number_too_small")
  .max(1e12, "number_too_large");
export const mail = z.union([z.literal(""), z.email("mail_invalid").max(320)]);
export const address = z.union([z.literal(""), linkAddress]);
