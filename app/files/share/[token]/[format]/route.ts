import { z } from "zod";
import { PACK_FORMATS } from "@/db/enums";
import { privateFile } from "@/lib/media/private-file";
import { storage } from "@/lib/storage/storage";
import { MEDIA_TYPES } from "@/lib/vnr/pack/media-types";
import { findSharedFile } from "@/lib/vnr/pack/queries";
import { findShare } from "@/lib/vnr/pack/share-queries";

const GONE = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

/** A pack as a file, by the link that a ministry was given. */
export async function GET(_request: Request, { params }: RouteContext<"/files/share/[token]/[format]">) {
  const { token, format } = await params;
  const asked = z.enum(PACK_FORMATS).safeParse(format);
  const found = asked.success ? await findShare(token) : null;
  if (!asked.success || !found) return GONE();
  const { share, content } = found;
  const file = await findSharedFile(share.buildId, content, asked.data);
  const bytes = file ? await storage.open(file.storageKey) : null;
  if (!file || !bytes) return GONE();
  return privateFile(bytes, MEDIA_TYPES[file.format], file.name);
}
