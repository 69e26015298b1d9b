import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { GET } from "@/app/media/[id]/[file]/route";
import { db } from "@/db/client";
import { photos } from "@/db/schema";
import { storage } from "@/lib/storage/storage";
import { aPublishedStory } from "../support/factories";

const ask = (id: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/media/${id}/480.webp`, { headers }), {
    params: Promise.resolve({ id, file: "480.webp" }),
  });

async function aShownPhoto(open: boolean) {
  const { shown } = await aPublishedStory({ country: "LBY", media: true, open });
  const { photoId } = shown!;
  const [photo] = await db.select().from(photos).where(eq(photos.id, photoId));
  await storage.put(`${photo!.storageKey}/480.webp`, Buffer.from("a picture"));
  return photoId;
}

test("pages of others read only the photos that may leave ours, also where they have them already", async () => {
  for (const [open, policy, origin] of [
    [true, "cross-origin", "*"],
    [false, "same-origin", null],
  ] as const) {
    const id = await aShownPhoto(open);
    const first = await ask(id);
    expect(first.status).toBe(200);
    const again = await ask(id, { "if-none-match": first.headers.get("etag")! });
    expect(again.status).toBe(304);
    for (const { headers } of [first, again]) {
      expect(headers.get("cross-origin-resource-policy")).toBe(policy);
      expect(headers.get("access-control-allow-origin")).toBe(origin);
    }
  }
});
