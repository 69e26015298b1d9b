import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { photos } from "@/db/schema";
import { forgetPicture, sizePhoto } from "@/lib/media/jobs";
import { cropPhoto } from "@/lib/media/mutations/crop-photo";
import { describePhoto } from "@/lib/media/mutations/describe-photo";
import { focusPhoto } from "@/lib/media/mutations/focus-photo";
import { uploadPhoto } from "@/lib/media/mutations/upload-photo";
import { answerPhotoUpload, forgetStoppedUploads } from "@/lib/media/photo-uploads";
import { photoCrop } from "@/lib/media/schema";
import type { Actor } from "@/lib/people/actor";
import { storage } from "@/lib/storage/storage";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import { aLibrary, anEvaluatedProject, aPerson, aPicture, aReadyStory, codeOf } from "../support/factories";

async function place() {
  const library = await aLibrary();
  const { project } = await anEvaluatedProject(library);
  return { ...library, projectId: project.id };
}

const base = "http://localhost:3000/api/uploads/photos";
const b64 = (text: string) => Buffer.from(text).toString("base64");

function ask(
  actor: Actor,
  method: string,
  id: string | null,
  headers: Record<string, string>,
  body?: Buffer,
) {
  const request = new Request(id ? `${base}/${id}` : base, {
    method,
    headers: { "tus-resumable": "1.0.0", ...headers },
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
  return answerPhotoUpload(actor, request, id);
}

async function begin(actor: Actor, projectId: string, length: number, name = "reader.jpg") {
  const answer = await ask(actor, "POST", null, {
    "upload-length": String(length),
    "upload-metadata": `project ${b64(projectId)},filename ${b64(name)}`,
  });
  return { status: answer.status, id: answer.headers.get("location")?.split("/").at(-1) ?? "" };
}

const send = (actor: Actor, id: string, at: number, body: Buffer) =>
  ask(
    actor,
    "PATCH",
    id,
    { "upload-offset": String(at), "content-type": "application/offset+octet-stream" },
    body,
  );
const offset = async (actor: Actor, id: string) =>
  (await ask(actor, "HEAD", id, {})).headers.get("upload-offset");
const photosOf = (projectId: string) => db.select().from(photos).where(eq(photos.projectId, projectId));

describe("a resumable upload", () => {
  test("comes in parts, over an interruption, and becomes one photo", async () => {
    const { author, projectId } = await place();
    const picture = await aPicture();
    const half = Math.floor(picture.length / 2);
    const { status, id } = await begin(author, projectId, picture.length, "my réader 😀.png");
    expect(status).toBe(201);
    await send(author, id, 0, picture.subarray(0, half));
    expect(await offset(author, id)).toBe(String(half));
    expect((await send(author, id, 0, picture)).status).toBe(409);
    const last = await send(author, id, half, picture.subarray(half));
    const [photo] = await photosOf(projectId);
    expect(last.headers.get("x-photo-id")).toBe(photo?.id);
    expect(photo?.fileName).toBe("my réader 😀.png");
    expect(await codeOf(ask(author, "HEAD", id, {}))).toBe("not_found");
  });

  test("whose server ended before it took the photo in, is taken in when one asks again; once", async () => {
    const { author, projectId } = await place();
    const picture = await aPicture();
    const { id } = await begin(author, projectId, picture.length);
    await writeFile(join(storage.unfinished(), id), picture);
    const again = await ask(author, "HEAD", id, {});
    expect(again.headers.get("upload-offset")).toBe(String(picture.length));
    expect(await photosOf(projectId)).toMatchObject([{ id: again.headers.get("x-photo-id"), uploadId: id }]);
    const upload = { projectId, fileName: "x", bytes: picture, uploadId: id };
    expect(await uploadPhoto(author, upload)).toEqual({ id: again.headers.get("x-photo-id") });
    expect(await photosOf(projectId)).toHaveLength(1);
  });

  test("belongs to who began it, and to a project of their own", async () => {
    const { author, lead, sponsorLead, projectId } = await place();
    const { id } = await begin(author, projectId, 100);
    for (const other of [lead, sponsorLead, await aPerson()])
      for (const method of ["HEAD", "DELETE"])
        expect(await codeOf(ask(other, method, id, {})), method).toBe("not_found");
    expect(await codeOf(send(lead, id, 0, Buffer.alloc(10)))).toBe("not_found");
    expect((await begin(sponsorLead, projectId, 100)).status).toBe(403);
    expect((await begin(await aPerson(), projectId, 100)).status).toBe(404);
    expect((await begin(author, "../../etc/passwd", 100)).status).toBe(404);
    expect((await ask(author, "DELETE", id, {})).status).toBe(204);
    expect(await codeOf(ask(author, "HEAD", id, {}))).toBe("not_found");
  });

  test("too large is refused before a byte is sent; what is no picture is refused in words and forgotten", async () => {
    const { author, projectId } = await place();
    expect((await begin(author, projectId, 26 * 1024 * 1024)).status).toBe(413);
    const html = Buffer.from("<!doctype html><script>alert(1)</script>");
    const { id } = await begin(author, projectId, html.length, "photo.jpg");
    const answer = await send(author, id, 0, html);
    expect([answer.status, await answer.json()]).toEqual([422, { code: "photo_type" }]);
    expect(await codeOf(ask(author, "HEAD", id, {}))).toBe("not_found");
    expect(await photosOf(projectId)).toEqual([]);
  });

  test("that nobody goes on with is forgotten after a week, and no sooner", async () => {
    const { author, projectId } = await place();
    const [old, young] = [await begin(author, projectId, 100), await begin(author, projectId, 100)];
    const file = join(storage.unfinished(), `${old.id}.json`);
    const kept = JSON.parse(await readFile(file, "utf8"));
    const eightDays = new Date(Date.now() - 8 * 86_400_000).toISOString();
    await writeFile(file, JSON.stringify({ ...kept, creation_date: eightDays }));
    await forgetStoppedUploads();
    expect(await codeOf(ask(author, "HEAD", old.id, {}))).toBe("not_found");
    expect(await offset(author, young.id)).toBe("0");
  });

  test("are not missed in a house where there never was one", async () => {
    for (let time = 0; time < 20; time += 1) {
      await rm(storage.unfinished(), { recursive: true, force: true });
      await forgetStoppedUploads();
    }
  });
});

test("a picture that ends the process of decoding harms only itself", async () => {
  const { author, projectId } = await place();
  const { stopDecoder } = await import("@/lib/media/decode-photo");
  const broken = codeOf(uploadPhoto(author, { projectId, fileName: "x", bytes: await aPicture() }));
  stopDecoder();
  expect(["photo_broken", "done"]).toContain(await broken);
  const next = codeOf(uploadPhoto(author, { projectId, fileName: "x", bytes: await aPicture() }));
  expect(await next).toBe("done");
});

describe("widths", () => {
  test("are made by the job, once; until then a story is not ready", async () => {
    const { author, story, shown } = await aReadyStory({ media: true });
    const missing = async () => (await findStory(author, story.id))!.missing.map(({ code }) => code);
    expect(await missing()).toEqual([]);
    await cropPhoto(author, { id: shown!.photoId, left: 0.1, top: 0, right: 0, bottom: 0 });
    expect(await missing()).toEqual(["photo_being_made"]);
    const [photo] = await db.select().from(photos).where(eq(photos.id, shown!.photoId));
    await sizePhoto(photo!.storageKey);
    await sizePhoto(photo!.storageKey);
    expect(await missing()).toEqual([]);
    for (const name of ["480.webp", "480.avif", "960.webp", "960.avif", "1600.webp", "1600.avif"])
      expect(await storage.get(`${photo!.storageKey}/${name}`), name).not.toBeNull();
  });
});

describe("cutting a photo", () => {
  const CUT = { left: 0.5, top: 0.25, right: 0, bottom: 0 };

  test("leaves the part that was chosen; what was cut away is gone for good", async () => {
    const { author, projectId } = await place();
    const bytes = await sharp({ create: { width: 800, height: 400, channels: 3, background: "#888" } })
      .png()
      .toBuffer();
    const { id } = await uploadPhoto(author, { projectId, fileName: "x", bytes });
    const [before] = await photosOf(projectId);
    await cropPhoto(author, { id, ...CUT });
    const [after] = await photosOf(projectId);
    expect([after?.width, after?.height, after?.id]).toEqual([400, 300, id]);
    await forgetPicture(before!.storageKey);
    expect(await storage.get(`${before!.storageKey}/original.webp`)).toBeNull();
    await forgetPicture(after!.storageKey);
    expect(await storage.get(`${after!.storageKey}/original.webp`)).not.toBeNull();
  });

  test("that a submitted revision cites makes a copy, and what was judged stays whole", async () => {
    const { author, lead, story, shown } = await aReadyStory({ media: true });
    const id = shown!.photoId;
    await submitStory(lead, { id: story.id, version: story.version, licence: true, embargoUntil: null });
    const [before] = await db.select().from(photos).where(eq(photos.id, id));
    const copy = await cropPhoto(author, { id, ...CUT });
    expect(copy.id).not.toBe(id);
    expect(await db.select().from(photos).where(eq(photos.id, id))).toEqual([before]);
    await forgetPicture(before!.storageKey);
    expect(await storage.get(`${before!.storageKey}/original.webp`)).not.toBeNull();
  });

  test("is a member's; the sponsor's lead is refused, a stranger finds nothing; two at once: one wins", async () => {
    const { author, lead, sponsorLead, projectId } = await place();
    const { id } = await uploadPhoto(author, { projectId, fileName: "x", bytes: await aPicture() });
    for (const verb of [
      (actor: Actor) => cropPhoto(actor, { id, ...CUT }),
      (actor: Actor) => focusPhoto(actor, { id, focusX: 0.2, focusY: 0.8 }),
    ]) {
      expect(await codeOf(verb(sponsorLead))).toBe("forbidden");
      expect(await codeOf(verb(await aPerson()))).toBe("not_found");
    }
    const both = [cropPhoto(author, { id, ...CUT }), cropPhoto(lead, { id, ...CUT })].map(codeOf);
    expect((await Promise.all(both)).sort()).toEqual(["conflict", "done"]);
    await focusPhoto(lead, { id, focusX: 0.25, focusY: 0.75 });
    expect(await photosOf(projectId)).toMatchObject([{ focusX: 0.25, focusY: 0.75 }]);
  });

  test.each([
    [{ left: 0.6, top: 0, right: 0.6, bottom: 0 }, "cut_too_large"],
    [{ left: 0, top: 0, right: 0, bottom: 0 }, "nothing_cut"],
    [{ left: -1, top: 0, right: 0, bottom: 0 }, "number_too_small"],
    [{ left: Number.NaN, top: 0, right: 0, bottom: 0 }, "number_invalid"],
  ])("%j is refused", (cut, code) => {
    const parsed = photoCrop.safeParse({ id: crypto.randomUUID(), ...cut });
    expect(parsed.error?.issues.map(({ message }) => message)).toContain(code);
  });
});

test("describing keeps focus and picture", async () => {
  const { author, projectId } = await place();
  const { id } = await uploadPhoto(author, { projectId, fileName: "x", bytes: await aPicture() });
  await focusPhoto(author, { id, focusX: 0.25, focusY: 0.75 });
  await describePhoto(author, {
    ...{ id, alternativeText: "A", caption: "", credit: "B", licence: "cc_by", peopleShown: "none" },
    ...{ childShown: false, consentIds: [] },
  });
  expect(await photosOf(projectId)).toMatchObject([{ focusX: 0.25, focusY: 0.75, alternativeText: "A" }]);
});
