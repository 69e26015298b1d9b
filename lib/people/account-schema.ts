import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { requiredLine } from "@/lib/text/schema";
import { newPassword } from "./password-policy";

/** What a person types of their present password; anything is allowed, for it is only compared. */
const present = z.string().min(1, "required").max(200, "too_long");
/** A link's token as it stands in an address. */
const token = z.string().max(200);

export const nothing = z.strictObject({});
export const sessionRef = z.strictObject({ id: z.uuid() });
export const linkUse = z.strictObject({ token });
export const resetUse = z.strictObject({ token, password: newPassword });
export const passwordChange = z.strictObject({ present, password: newPassword });
export const emailChange = z.strictObject({
  present,
  email: z.string().trim().min(1, "required").max(320, "too_long").pipe(z.email("mail_invalid")),
});
export const profileChange = z.strictObject({ name: requiredLine(200), locale: z.enum(LOCALES) });

/** Six figures as an app shows them, blanks left out. */
export const oneTimeCode = z
  .string()
  .transform((value) => value.normalize("NFKC").replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "code_wrong"));
export const codeUse = z.strictObject({ code: oneTimeCode });
export const passwordProof = z.strictObject({ present });

/** What a browser answers for a passkey; the library checks all of it, this only bounds it. */
const bounded = z.string().max(4000);
const credential = {
  id: bounded,
  rawId: bounded,
  type: z.literal("public-key"),
  clientExtensionResults: z.unknown().transform(() => ({})),
  authenticatorAttachment: z.enum(["cross-platform", "platform"]).optional().catch(undefined),
};
export const passkeyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bounded,
    authenticatorData: bounded,
    signature: bounded,
    userHandle: bounded.optional(),
  }),
});
export const passkeyAdd = z.strictObject({
  name: requiredLine(80),
  answer: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: bounded,
      attestationObject: bounded,
      transports: z.array(z.string().max(40)).max(10).optional(),
    }),
  }),
});
export const passkeyRef = z.strictObject({ id: z.uuid() });
