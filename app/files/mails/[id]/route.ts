import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { mailAsHtml } from "@/lib/email/render-mail";
import { notFound } from "@/lib/errors";
import { findMail } from "@/lib/notices/outbox-queries";

/** A mail as its reader would see it, for admins of a local run without a mail server. It fetches nothing. */
export const GET = userRoute(async (actor, _, { id }) => {
  const mail = z.uuid().safeParse(id).success ? await findMail(actor, id ?? "") : null;
  if (!mail) throw notFound();
  return new Response(mailAsHtml(mail.parts), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation",
      "cache-control": "private, no-store",
    },
  });
});
