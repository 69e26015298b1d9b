import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { privateFile } from "@/lib/media/private-file";
import { exportContact } from "@/lib/vnr/mutations/save-contact";

/** All that a workspace knows of one contact, as JSON, for the person it is about. */
export const GET = userRoute(async (_actor, _request, { id }, session) => {
  const parsed = z.uuid().safeParse(id);
  if (!parsed.success) throw notFound();
  const file = JSON.stringify(await exportContact(session, { id: parsed.data }), null, 2);
  return privateFile(Buffer.from(file), "application/json; charset=utf-8", "contact.json");
});
