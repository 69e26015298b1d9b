import { z } from "zod";
import { JOIN_ROLES, MEMBER_ROLES, ORGANISATION_KINDS, PLATFORM_ROLES } from "@/db/enums";
import { isCountry } from "@/lib/geo/regions";
import { LOCALES } from "@/lib/i18n/locales";
import { linkAddress } from "@/lib/rich-text/schema";
import { line, requiredLine, requiredText } from "@/lib/text/schema";
import { newPassword } from "./password-policy";

/** An e-mail address as typed, without the blanks around it. */
export const mailAddress = z
  .string()
  .trim()
  .min(1, "required")
  .max(320, "too_long")
  .pipe(z.email("mail_invalid"));

/** A link's token as it stands in an address; anything else is an unknown one. */
const token = z.string().max(200);

const membership = { organisationId: z.uuid().nullable(), memberRole: z.enum(MEMBER_ROLES).nullable() };

export const newInvitation = z
  .strictObject({
    email: mailAddress,
    locale: z.enum(LOCALES),
    ...membership,
    platformRoles: z.array(z.enum(PLATFORM_ROLES)),
  })
  .refine(({ organisationId, memberRole }) => (organisationId === null) === (memberRole === null), {
    path: ["memberRole"],
    message: "required",
  })
  .refine(({ organisationId, platformRoles }) => organisationId !== null || platformRoles.length > 0, {
    path: ["organisationId"],
    message: "invitation_gives_nothing",
  });

export const organisationRef = z.strictObject({ organisationId: z.uuid() });

export const invitationRef = z.strictObject({ id: z.uuid() });

/** The form of the link's page, as a browser sends it without scripts. */
export const invitationAnswer = z.object({
  token,
  name: requiredLine(200),
  password: newPassword,
  locale: z.enum(LOCALES),
});

export const tokenForm = z.object({ token });
export const confirmForm = z.object({ token, locale: z.enum(LOCALES) });

/** In the list of organisations: "mine is not there". */
export const OTHER_ORGANISATION = "other";

/** The form of one who asks for an account, as a browser sends it without scripts. */
export const joinForm = z
  .object({
    locale: z.enum(LOCALES),
    name: requiredLine(200),
    email: mailAddress,
    organisationId: z.union([z.uuid("required"), z.literal(OTHER_ORGANISATION, "required")]),
    newName: line(200).catch(""),
    newKind: z.enum(ORGANISATION_KINDS).nullable().catch(null),
    newCountry: z.string().nullable().catch(null),
    newSite: z.union([z.literal(""), linkAddress], "address_unsafe").optional(),
    role: z.enum(JOIN_ROLES, "required"),
    why: requiredText(2000),
  })
  .superRefine((input, context) => {
    if (input.organisationId !== OTHER_ORGANISATION) return;
    const issue = (path: string, message = "required") =>
      context.addIssue({ code: "custom", path: [path], message });
    if (input.newName === "") issue("newName");
    if (input.newKind === null) issue("newKind");
    if (input.newCountry === null || !isCountry(input.newCountry)) issue("newCountry");
  });

/** `organisation`: an existing one, the new one as it was described, or (for a reviewer) none. */
export const joinAcceptance = z
  .strictObject({
    id: z.uuid(),
    organisation: z.union([z.uuid(), z.enum(["new", "none"])]),
    role: z.enum(JOIN_ROLES),
  })
  .refine(({ organisation, role }) => organisation !== "none" || role === "reviewer", {
    path: ["organisation"],
    message: "required",
  });

export const joinRefusal = z.strictObject({ id: z.uuid(), word: requiredText(1000) });
