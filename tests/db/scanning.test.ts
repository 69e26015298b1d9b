import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { attachments, events } from "@/db/schema";
import { findMalware } from "@/lib/files/clamd";
import { uploadAttachment } from "@/lib/media/mutations/upload-attachment";
import { readAttachment } from "@/lib/media/queries";
import { checkFiles, scanAttachment } from "@/lib/media/scan-files";
import { findProject } from "@/lib/projects/queries";
import { storage } from "@/lib/storage/storage";
import { startClamd, VIRUS, VIRUS_NAME } from "../support/clamd";
import { aLibrary, anEvaluatedProject, codeOf } from "../support/factories";

let clamd: Awaited<ReturnType<typeof startClamd>>;

// Installing it takes a while on a machine that lacks it.
beforeAll(async () => {
  clamd = await startClamd();
}, 300_000);
afterAll(() => clamd.stop());
afterEach(() => delete process.env.CLAMD_URL);

async function anUpload(words: string) {
  const library = await aLibrary();
  const { project, evaluation } = await anEvaluatedProject(library);
  const file = await uploadAttachment(library.author, {
    evaluationId: evaluation.id,
    fileName: "report.pdf",
    pieces: [Buffer.from(`%PDF-1.7\n${words}\n%%EOF`)],
    nobodyIdentifiable: true,
  });
  return { ...library, project, ...file };
}

const stored = async (id: string) => (await db.select().from(attachments).where(eq(attachments.id, id)))[0]!;
const waiting = async (id: string) => {
  const rows = await db.execute(
    `select from pgboss.job where name = 'attachment.scan' and data->>'attachmentId' = '${id}'`,
  );
  return rows.length;
};

test("a file waits, is looked at by clamd, and only then is opened", async () => {
  process.env.CLAMD_URL = clamd.url;
  const { id, author } = await anUpload("four hundred adults");
  expect(await waiting(id)).toBe(1);
  expect(await codeOf(readAttachment(author, id))).toBe("file_waiting");
  await scanAttachment(id);
  await scanAttachment(id);
  expect(await stored(id)).toMatchObject({ scanState: "clean", malware: null });
  expect((await readAttachment(author, id))?.fileName).toBe("report.pdf");
});

test("a file with a virus is gone, and its organisation is told which", async () => {
  process.env.CLAMD_URL = clamd.url;
  const { id, author, project } = await anUpload(`before ${VIRUS} after`);
  await scanAttachment(id);
  await scanAttachment(id);
  const file = await stored(id);
  expect(file).toMatchObject({ scanState: "infected", malware: VIRUS_NAME });
  expect(await storage.open(file.storageKey)).toBeNull();
  expect(await codeOf(readAttachment(author, id))).toBe("file_infected");
  expect((await findProject(author, project.id))?.evaluations[0]?.attachments[0]).toMatchObject({
    scanState: "infected",
    malware: VIRUS_NAME,
  });
  const told = await db.select().from(events).where(eq(events.subjectId, id)).orderBy(events.id);
  expect(told.map(({ kind }) => kind)).toEqual(["attachment.uploaded", "attachment.infected"]);
});

test("while clamd is away the file waits on; what came before it was set up is looked at by and by", async () => {
  const early = await anUpload(VIRUS);
  expect(early.scanState).toBe("unscanned");
  process.env.CLAMD_URL = "tcp://127.0.0.1:1";
  const { id } = await anUpload("words");
  expect(await codeOf(scanAttachment(id))).toMatch(/ECONNREFUSED/);
  expect((await stored(id)).scanState).toBe("waiting");
  await checkFiles();
  expect(await waiting(early.id)).toBe(1);
  process.env.CLAMD_URL = clamd.url;
  await scanAttachment(early.id);
  expect((await stored(early.id)).scanState).toBe("infected");
});

test("clamd reads forty megabytes as they come, and finds what stands at their end", async () => {
  const piece = Buffer.alloc(64 * 1024, "words ");
  async function* pieces(last: string) {
    for (let sent = 0; sent < 640; sent += 1) yield piece;
    yield Buffer.from(last);
  }
  expect(await findMalware(clamd.url, pieces("nothing"))).toBeNull();
  expect(await findMalware(clamd.url, pieces(VIRUS))).toBe(VIRUS_NAME);
});
