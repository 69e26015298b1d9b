import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { uploadOf } from "@/lib/media/read-upload";
import { isEditor } from "@/lib/people/policy";
import { storage } from "@/lib/storage/storage";
import { MAX_TABLE_BYTES, readTable } from "@/lib/tables/read-table";

/** Reads a table and hands it back for the person to look at. Nothing of it is kept. */
export const POST = userRoute(async (actor, request) => {
  if (actor.memberships.length === 0 && !isEditor(actor)) throw notFound();
  const { fileName, pieces } = uploadOf(request);
  const incoming = await storage.receive(pieces, MAX_TABLE_BYTES);
  try {
    return Response.json(await readTable(incoming.path, fileName), { status: 201 });
  } finally {
    await incoming.drop();
  }
});
