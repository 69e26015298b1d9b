import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { mailAddress } from "@/lib/people/joining-schema";
import { line, requiredLine, requiredText } from "@/lib/text/schema";
import { WORKSPACE_KINDS } from "./policy";

/** `organisation`: one that is here without anybody, or the kind of one that is not here yet and then has a name. */
export const newPartner = z
  .strictObject({
    country: z.string().regex(/^[A-Z]{3}$/, "country_unknown"),
    organisation: z.union([z.uuid(), z.enum(WORKSPACE_KINDS)], "required"),
    newName: line(200),
    name: requiredLine(200),
    email: mailAddress,
    locale: z.enum(LOCALES),
    why: requiredText(2000),
  })
  .refine(({ organisation, newName }) => !isKind(organisation) || newName !== "", {
    message: "required",
    path: ["newName"],
  });

export const proposalRef = z.strictObject({ id: z.uuid() });

/** Whether what was chosen is a kind of organisation that is not here yet. */
export const isKind = (value: string): value is (typeof WORKSPACE_KINDS)[number] =>
  WORKSPACE_KINDS.some((kind) => kind === value);
