import { z } from "zod";
import {
  CHANNEL_KINDS,
  CHANNEL_SIDES,
  CONTACT_ROLES,
  EXCHANGE_WAYS,
  VNR_STATUSES,
  VNR_TASK_STATES,
} from "@/db/enums";
import { vnrYear } from "@/lib/countries/schema";
import { isCountry } from "@/lib/geo/regions";
import { linkAddress } from "@/lib/rich-text/schema";
import { line, requiredLine, requiredText, text } from "@/lib/text/schema";

const id = z.uuid();
const version = z.int().positive();

/** A day of the rounds that there can be, ISO. */
const day = z.iso
  .date({ error: "date_invalid", abort: true })
  .refine((value) => value >= "2015-01-01" && value <= "2101-12-31", "date_invalid");
const dayOrNone = z.union([z.literal(""), day]).transform((value) => value || null);

export const newRound = z
  .strictObject({
    country: z.string().refine(isCountry, "country_unknown"),
    year: vnrYear,
    presentationOn: dayOrNone,
  })
  .refine(({ year, presentationOn }) => !presentationOn || Number(presentationOn.slice(0, 4)) === year, {
    message: "date_other_year",
    path: ["presentationOn"],
  });

export const roundChange = z
  .strictObject({
    ...{ id, version, status: z.enum(VNR_STATUSES) },
    ...{ mainMessagesOn: day, reportOn: day, presentationOn: day },
  })
  .refine(({ mainMessagesOn, reportOn }) => mainMessagesOn <= reportOn, {
    message: "date_order",
    path: ["reportOn"],
  })
  .refine(({ reportOn, presentationOn }) => reportOn <= presentationOn, {
    message: "date_order",
    path: ["presentationOn"],
  });

const taskFields = {
  ownerId: z.union([z.literal(""), id]).transform((value) => value || null),
  notes: text(5000),
};

export const newTask = z.strictObject({
  roundId: id,
  title: requiredLine(200),
  dueOn: day,
  ...taskFields,
});
/** `title` is that of an own task; a task of the plan has its words from the platform. */
export const taskChange = z.strictObject({
  ...{ id, version, title: line(200), dueOn: dayOrNone, state: z.enum(VNR_TASK_STATES) },
  ...taskFields,
});

export const naming = z.strictObject({ organisationId: id, personId: id });

/** `id` null: somebody new, and then `version` says nothing. */
export const contactSave = z
  .strictObject({
    ...{ id: id.nullable(), version, roundId: id, role: z.enum(CONTACT_ROLES) },
    ...{ name: line(200), office: line(300), phone: line(60), first: z.boolean() },
    email: z.union([z.literal(""), z.email("mail_invalid").max(320)], "mail_invalid"),
    ...{ why: text(2000), howFound: text(2000) },
  })
  .refine(({ name, office }) => name !== "" || office !== "", { message: "required", path: ["name"] });

/** What happened has happened: no day after today, save where the world is a day ahead of us. */
const past = day.refine((value) => Date.parse(value) <= Date.now() + 86_400_000, "date_in_future");

export const newExchange = z.strictObject({
  ...{ contactId: id, happenedOn: past, way: z.enum(EXCHANGE_WAYS), what: requiredText(5000) },
});

/** `id` null: a new one, and then `version` says nothing. */
export const channelSave = z
  .strictObject({
    ...{ id: id.nullable(), version, roundId: id },
    ...{ kind: z.enum(CHANNEL_KINDS), side: z.enum(CHANNEL_SIDES), title: requiredLine(300) },
    ...{ opensOn: dayOrNone, closesOn: dayOrNone, sentOn: dayOrNone },
    link: z.union([z.literal(""), linkAddress.refine((url) => /^https?:\/\//.test(url))], "address_unsafe"),
    ...{ sent: text(5000), answer: text(5000) },
  })
  .refine(({ opensOn, closesOn }) => !opensOn || !closesOn || opensOn <= closesOn, {
    message: "period_reversed",
    path: ["closesOn"],
  });

export const thingRef = z.strictObject({ id, version });
export const thingId = z.strictObject({ id });
