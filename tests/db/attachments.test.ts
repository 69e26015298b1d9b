import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { attachments, consents, evaluations } from "@/db/schema";
import { recordConsent, uploadProof } from "@/lib/media/mutations/save-consent";
import { deleteAttachment, uploadAttachment } from "@/lib/media/mutations/upload-attachment";
import { privateFile } from "@/lib/media/private-file";
import { readAttachment, readProof } from "@/lib/media/queries";
import { eraseFiles } from "@/lib/storage/erase-files";
import { storage } from "@/lib/storage/storage";
import { aLibrary, anEvaluatedProject, aPerson, codeOf } from "../support/factories";
import { aDocx } from "../support/zips";

const MB = 1024 * 1024;
const PDF = Buffer.from("%PDF-1.7\n…\n%%EOF\n");
const folder = (name: string) => {
  try {
    return readdirSync(join(fileURLToPath(process.env.STORAGE_URL!), name)).sort();
  } catch {
    return [];
  }
};

async function aPlace() {
  const library = await aLibrary();
  const { evaluation } = await anEvaluatedProject(library);
  const upload = (
    pieces: AsyncIterable<Uint8Array> | Uint8Array[],
    fileName = "report.pdf",
    actor = library.author,
  ) => uploadAttachment(actor, { evaluationId: evaluation.id, fileName, pieces, nobodyIdentifiable: true });
  return { ...library, evaluation, upload };
}

test("who may not add evidence is refused before a byte is read", async () => {
  const { upload, sponsorLead } = await aPlace();
  let read = false;
  async function* pieces() {
    read = true;
    yield PDF;
  }
  expect(await codeOf(upload(pieces(), "a.pdf", await aPerson({ roles: ["editor", "admin"] })))).toBe(
    "not_found",
  );
  expect(await codeOf(upload(pieces(), "a.pdf", sponsorLead))).toBe("forbidden");
  expect(read).toBe(false);
});

test.each([
  ["too large", () => Array.from({ length: 51 }, () => Buffer.alloc(MB)), "a.pdf", "file_too_large"],
  ["nothing", () => [], "a.pdf", "file_broken"],
  ["a program", () => [Buffer.from("MZ")], "a.pdf", "file_type"],
  ["a document with a macro", () => [aDocx({ "word/vbaProject.bin": "x" })], "a.docx", "file_macros"],
])("of what is refused (%s) nothing stays", async (_, pieces, name, code) => {
  const { upload } = await aPlace();
  const before = [folder("incoming"), folder("attachments")];
  expect(await codeOf(upload(pieces(), name))).toBe(code);
  expect([folder("incoming"), folder("attachments")]).toEqual(before);
});

test("a line that breaks off leaves nothing behind", async () => {
  const { upload } = await aPlace();
  const before = folder("incoming");
  async function* pieces() {
    yield PDF;
    throw new Error("the line broke");
  }
  expect(await codeOf(upload(pieces()))).toBe("the line broke");
  expect(folder("incoming")).toEqual(before);
});

test("an evaluation that is put away meanwhile takes no file", async () => {
  const { upload, evaluation } = await aPlace();
  const before = folder("attachments");
  async function* pieces() {
    await db.update(evaluations).set({ deletedAt: new Date() }).where(eq(evaluations.id, evaluation.id));
    yield PDF;
  }
  expect(await codeOf(upload(pieces()))).toBe("not_found");
  expect(folder("attachments")).toEqual(before);
});

test("three hundred megabytes pass through, less than a hundred of them held at a time, and are hashed on the way", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const held = () => {
    collect();
    return process.memoryUsage().arrayBuffers;
  };
  const rest = held();
  let most = 0;
  async function* pieces() {
    for (let sent = 0; sent < 300; sent += 1) {
      yield Buffer.alloc(MB, sent);
      if (sent % 25 === 0) most = Math.max(most, held() - rest);
    }
  }
  const incoming = await storage.receive(pieces(), 400 * MB);
  expect(incoming).toMatchObject({ bytes: 300 * MB, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  await incoming.drop();
  expect(most).toBeLessThan(100 * MB);
});

test("a file is answered as an attachment that no browser opens, guesses at or keeps", async () => {
  const { upload, author, lead } = await aPlace();
  const { id } = await upload([PDF], "تقرير <2024>.pdf");
  const file = (await readAttachment(lead, id))!;
  const answer = privateFile(file.content, file.mediaType, file.fileName);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF);
  const headers = Object.fromEntries(answer.headers);
  expect(headers).toMatchObject({
    "content-length": String(PDF.byteLength),
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent("تقرير <2024>.pdf")}`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "private, no-store",
  });
  expect(await codeOf(deleteAttachment(await aPerson(), { id }))).toBe("not_found");
  await deleteAttachment(author, { id });
  expect(await readAttachment(lead, id)).toBeNull();
  const [row] = await db.select().from(attachments).where(eq(attachments.id, id));
  expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("a proof is taken in like any file, by its own organisation alone", async () => {
  const { author, library, sponsorLead } = await aPlace();
  const { id } = await recordConsent(author, {
    ...{ organisationId: library.id, person: "A", uses: ["photo"], doors: ["web"], obtainedBy: "B" },
    ...{ obtainedOn: "2024-01-01", expiresOn: null, isChild: false, guardian: "", childAssented: false },
  });
  const proof = (pieces: Uint8Array[], actor = author) =>
    uploadProof(actor, { id, fileName: "form.pdf", pieces });
  expect(await codeOf(proof([PDF], sponsorLead))).toBe("forbidden");
  expect(await codeOf(proof([PDF], await aPerson()))).toBe("not_found");
  expect(await codeOf(proof([Buffer.from("<html>")]))).toBe("file_type");
  expect(await codeOf(proof([PDF]))).toBe("done");
  const keyNow = async () =>
    (await db.select({ key: consents.proofKey }).from(consents).where(eq(consents.id, id)))[0]?.key ?? "";
  const first = await keyNow();
  expect(await codeOf(proof([PDF]))).toBe("done");
  expect(await keyNow()).not.toBe(first);
  await eraseFiles();
  expect(await storage.open(first), "the one before it is gone").toBeNull();
  expect(await readProof(author, id)).not.toBeNull();
});
