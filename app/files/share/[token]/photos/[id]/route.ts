import { z } from "zod";
import { privateFile } from "@/lib/media/private-file";
import { storage } from "@/lib/storage/storage";
import { findSharedPhoto } from "@/lib/vnr/pack/share-queries";

/** A photo of a shared pack, while the link works and its consents hold. */
export async function GET(_request: Request, { params }: RouteContext<"/files/share/[token]/photos/[id]">) {
  const { token, id } = await params;
  const photo = z.uuid().safeParse(id).success ? await findSharedPhoto(token, id) : null;
  const bytes = photo
    ? ((await storage.get(`${photo.storageKey}/960.webp`)) ??
      (await storage.get(`${photo.storageKey}/480.webp`)))
    : null;
  if (!bytes) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return privateFile(bytes, "image/webp");
}
