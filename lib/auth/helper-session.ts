import { cookies } from "next/headers";
import type { z } from "zod";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { findHelper, type Helper } from "@/lib/stories/helper-queries";
import { visitorForm } from "./visitor-form";

/** One cookie for each room, so that a browser can help at several things; it opens nothing else. */
const cookieOf = (id: string) => `helper-${id}`;

/** Keeps a helper's session in this browser until their days are over. */
export async function keepHelperSession(opened: { id: string; session: string; expiresAt: Date }) {
  (await cookies()).set(cookieOf(opened.id), opened.session, {
    ...{ httpOnly: true, sameSite: "lax", path: "/", expires: opened.expiresAt },
    secure: env().APP_URL.startsWith("https:"),
  });
}

/** Who looks into this room, as the database has it now; null for everybody else and for what has ended. */
export async function currentHelper(id: string): Promise<Helper | null> {
  const session = (await cookies()).get(cookieOf(id))?.value;
  return session ? findHelper(id, session) : null;
}

/** Wraps a helper's verb into the action of a plain form of their room: cookie → the helper fresh from the database. */
export const helperForm = <Schema extends z.ZodType<{ helper: string; locale: Locale }>>(
  schema: Schema,
  verb: (helper: Helper, input: z.infer<Schema>) => Promise<unknown>,
) =>
  visitorForm(schema, async (input) => {
    const helper = await currentHelper(input.helper);
    if (!helper) throw new Refusal("link_dead");
    await verb(helper, input);
    return paths.helperRoom(input.locale, input.helper);
  });
