import { z } from "zod";
import { MAIL_KINDS, MAIL_STATES, MAIL_WISHES } from "@/db/enums";
import { WISHABLE } from "@/lib/email/kinds";
import { LOCALES } from "@/lib/i18n/locales";

/** `locale`: of the page from which the notice is opened. */
export const noticeRef = z.strictObject({ id: z.uuid(), locale: z.enum(LOCALES) });
export const nothing = z.strictObject({});
export const mailRef = z.strictObject({ id: z.uuid() });
export const wishesChange = z.strictObject({
  wishes: z.partialRecord(z.enum(WISHABLE), z.enum(MAIL_WISHES)),
});

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);
/** What an admin looks for in the outbox, from the address; what is not understood is left out. */
export const outboxFilter = z.object({
  kind: z.preprocess(one, z.enum(MAIL_KINDS).optional()).catch(undefined),
  state: z.preprocess(one, z.enum(MAIL_STATES).optional()).catch(undefined),
  before: z.preprocess(one, z.uuid().optional()).catch(undefined),
});
/** A page of the notices, from the address. */
export const noticesPage = z.object({
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1000)).catch(1),
});
