import { z } from "zod";
import { PHOTO_FORMATS, PHOTO_WIDTHS } from "@/lib/media/photo-sizes";
import { datedHeaders, isKnown, tagOf } from "@/lib/open-data/known";
import { findShownPhoto } from "@/lib/publications/public-queries";
import { storage } from "@/lib/storage/storage";

const names = PHOTO_WIDTHS.flatMap((width) => PHOTO_FORMATS.map((format) => `${width}.${format}`));
const address = z.object({ id: z.uuid(), file: z.string().refine((file) => names.includes(file)) });

/** Pages of others may show and read only what may leave ours. */
const SHARED = { "cross-origin-resource-policy": "cross-origin", "access-control-allow-origin": "*" };
const OURS = { "cross-origin-resource-policy": "same-origin" };

/** A photo, only while a publication shows it; asked for anew each time, so that what was revoked is gone at once. */
export async function GET(request: Request, { params }: RouteContext<"/media/[id]/[file]">) {
  const asked = address.safeParse(await params);
  const photo = asked.success ? await findShownPhoto(asked.data.id) : null;
  const bytes = asked.success && photo ? await storage.get(`${photo.storageKey}/${asked.data.file}`) : null;
  if (!asked.success || !photo || !bytes)
    return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const etag = tagOf(bytes);
  const headers = {
    ...datedHeaders(etag, photo.changed),
    "content-type": `image/${asked.data.file.split(".")[1]}`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'",
    ...(photo.open ? SHARED : OURS),
  };
  if (isKnown(request, etag, photo.changed)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers });
}
