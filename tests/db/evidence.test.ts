import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { photos } from "@/db/schema";
import { sizeWaitingPhotos } from "@/lib/media/jobs";
import { describePhoto } from "@/lib/media/mutations/describe-photo";
import { recordConsent, uploadProof } from "@/lib/media/mutations/save-consent";
import { uploadAttachment } from "@/lib/media/mutations/upload-attachment";
import { uploadPhoto } from "@/lib/media/mutations/upload-photo";
import { readAttachment, readProof } from "@/lib/media/queries";
import { newConsent } from "@/lib/media/schema";
import { deleteProject } from "@/lib/projects/mutations/delete-project";
import { deleteEvaluation, saveEvaluation } from "@/lib/projects/mutations/save-evaluation";
import { deleteFinding } from "@/lib/projects/mutations/save-finding";
import { createProject, saveProject } from "@/lib/projects/mutations/save-project";
import { findProject, listProjects } from "@/lib/projects/queries";
import { evaluationSave, findingSave, newProject, projectChange } from "@/lib/projects/schema";
import { changeConsent } from "@/lib/publications/mutations/change-consent";
import { storage } from "@/lib/storage/storage";
import {
  aLibrary,
  anEvaluatedProject,
  anOrganisation,
  aPerson,
  aPicture,
  aReadyStory,
  codeOf,
  EVALUATION,
  FINDING,
  PROJECT,
} from "../support/factories";

const issue = (parsed: {
  success: boolean;
  error?: { issues: { path: PropertyKey[]; message: string }[] };
}) => parsed.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

describe("bad input is refused beside its field", () => {
  const organisationId = "00000000-0000-4000-8000-000000000001";
  test.each([
    [{ title: "" }, "title: required"],
    [{ title: "x".repeat(301) }, "title: too_long"],
    [{ periodStart: "1899-12-31" }, "periodStart: date_too_early"],
    [{ periodEnd: `${new Date().getUTCFullYear() + 2}-01-01` }, "periodEnd: date_too_late"],
    [{ periodStart: "2022-02-30" }, "periodStart: date_invalid"],
    [{ periodStart: "2024-01-01", periodEnd: "2023-01-01" }, "periodEnd: period_reversed"],
    [{ beneficiaries: [{ group: "women", count: -1, how: "" }] }, "beneficiaries.0.count: number_too_small"],
    [
      { beneficiaries: [{ group: "women", count: 1e15, how: "" }] },
      "beneficiaries.0.count: number_too_large",
    ],
    [
      { beneficiaries: [{ group: "women", count: Number.NaN, how: "" }] },
      "beneficiaries.0.count: number_invalid",
    ],
    [{ links: [{ url: "javascript:alert(1)", label: "" }] }, "links.0.url: address_unsafe"],
    [{ partners: [{ name: "", role: "" }] }, "partners.0.name: required"],
  ])("project %j", (change, expected) => {
    expect(issue(newProject.safeParse({ organisationId, ...PROJECT, ...change }))).toContain(expected);
  });

  test.each([{ state: "published" }, { organisationId: "other" }, { createdBy: "me" }, { deletedAt: null }])(
    "extra fields %j",
    (extra) => {
      expect(projectChange.safeParse({ id: organisationId, version: 1, ...PROJECT, ...extra }).success).toBe(
        false,
      );
    },
  );

  test.each([
    [{ resultValue: null }, "resultValue: required"],
    [{ n: 0 }, "n: number_too_small"],
    [{ resultValue: Number.POSITIVE_INFINITY }, "resultValue: number_invalid"],
    [{ kind: "qualitative", saidCount: 30, n: 20 }, "saidCount: said_more_than_asked"],
  ])("finding %j", (change, expected) => {
    expect(
      issue(
        findingSave.safeParse({ id: null, version: 1, evaluationId: organisationId, ...FINDING, ...change }),
      ),
    ).toContain(expected);
  });

  test.each([
    [{ sampleSize: -4 }, "sampleSize: number_too_small"],
    [{ evaluatorEmail: "nobody" }, "evaluatorEmail: mail_invalid"],
    [{ reportUrl: "ftp://x" }, "reportUrl: address_unsafe"],
  ])("evaluation %j", (change, expected) => {
    expect(
      issue(
        evaluationSave.safeParse({
          id: null,
          version: 1,
          projectId: organisationId,
          ...EVALUATION,
          ...change,
        }),
      ),
    ).toContain(expected);
  });

  test("a child without guardian and assent has no consent", () => {
    const consent = {
      organisationId,
      person: "A",
      uses: ["photo"],
      doors: ["web"],
      obtainedBy: "B",
      obtainedOn: "2024-01-01",
      expiresOn: "",
      isChild: true,
      guardian: "",
      childAssented: false,
    };
    expect(issue(newConsent.safeParse(consent))).toEqual([
      "guardian: guardian_needed",
      "childAssented: assent_needed",
    ]);
  });
});

describe("projects", () => {
  test("are written by members; a sponsor's lead reads; a stranger finds nothing", async () => {
    const library = await aLibrary();
    const { project, evaluation } = await anEvaluatedProject(library);
    const stranger = await aPerson({ roles: ["reviewer", "editor", "admin"] });
    const change = projectChange.parse({ id: project.id, version: 1, ...PROJECT });
    expect(await codeOf(saveProject(stranger, change))).toBe("not_found");
    expect(await codeOf(saveProject(library.sponsorLead, change))).toBe("forbidden");
    expect(await findProject(stranger, project.id)).toBeNull();
    expect(await findProject(library.sponsorLead, project.id)).not.toBeNull();
    const own = newProject.parse({ organisationId: library.library.id, ...PROJECT });
    expect(await codeOf(createProject(stranger, own))).toBe("not_found");
    const other = await aLibrary();
    const { project: theirs } = await anEvaluatedProject(other);
    const input = evaluationSave.parse({
      id: evaluation.id,
      version: 1,
      projectId: theirs.id,
      ...EVALUATION,
    });
    expect(await codeOf(saveEvaluation(other.author, input))).toBe("not_found");
  });

  test("saved twice from the same version: one is told of the other", async () => {
    const library = await aLibrary();
    const { project } = await anEvaluatedProject(library);
    const change = projectChange.parse({ id: project.id, version: 1, ...PROJECT });
    const codes = await Promise.all(
      [library.author, library.lead].map((actor) => codeOf(saveProject(actor, change))),
    );
    expect(codes.sort()).toEqual(["conflict", "done"]);
  });

  test("what a story rests on stays", async () => {
    const { author, project, evaluation, finding } = await aReadyStory();
    expect(await codeOf(deleteFinding(author, finding))).toBe("in_use");
    expect(await codeOf(deleteEvaluation(author, evaluation))).toBe("in_use");
    expect(await codeOf(deleteProject(author, project))).toBe("in_use");
  });

  test("are complete with method, evaluator, period, number, limit and finding", async () => {
    const library = await aLibrary();
    const project = await createProject(
      library.author,
      newProject.parse({ organisationId: library.library.id, ...PROJECT }),
    );
    const bare = {
      ...EVALUATION,
      method: null,
      evaluatorKind: null,
      periodStart: "",
      periodEnd: "",
      sampleSize: null,
      limits: "",
    };
    await saveEvaluation(
      library.author,
      evaluationSave.parse({ id: null, version: 1, projectId: project.id, ...bare }),
    );
    const found = await findProject(library.author, project.id);
    expect(found?.evaluations[0]?.missing).toEqual([
      "method",
      "evaluator",
      "period",
      "number",
      "limit",
      "finding",
    ]);
    expect((await listProjects(library.author))[0]).toMatchObject({
      evaluations: 1,
      findings: 0,
      stories: 0,
    });
  });
});

describe("photos", () => {
  const place = async () => {
    const library = await aLibrary();
    const { project } = await anEvaluatedProject(library);
    return { ...library, projectId: project.id };
  };

  test("lose where and with what they were taken, also in the stored original", async () => {
    const { author, projectId } = await place();
    const bytes = await sharp(await aPicture())
      .withExif({
        IFD0: { Make: "Camera", Copyright: "Somebody" },
        IFD3: { GPSLatitude: "1/1 2/1 3/1", GPSLatitudeRef: "S" },
      })
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const { id } = await uploadPhoto(author, { projectId, fileName: "gps.jpg", bytes });
    await sizeWaitingPhotos();
    const [photo] = await db.select().from(photos).where(eq(photos.id, id));
    for (const name of ["original.webp", "480.webp", "960.avif"]) {
      const { exif, xmp, iptc } = await sharp(
        (await storage.get(`${photo!.storageKey}/${name}`))!,
      ).metadata();
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    }
  });

  test("of 40 megapixels are taken in", async () => {
    const { author, projectId } = await place();
    const bytes = await sharp({ create: { width: 8000, height: 5000, channels: 3, background: "#888" } })
      .jpeg()
      .toBuffer();
    expect(await codeOf(uploadPhoto(author, { projectId, fileName: "large.jpg", bytes }))).toBe("done");
  });

  const jpeg = () =>
    sharp({
      create: {
        width: 900,
        height: 600,
        channels: 3,
        background: "#0b5c63",
        noise: { type: "gaussian", mean: 120, sigma: 30 },
      },
    })
      .jpeg()
      .toBuffer();
  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ["a renamed HTML file", () => Buffer.from("<html><script>alert(1)</script></html>"), "photo_type"],
    [
      "an SVG",
      () =>
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
        ),
      "photo_type",
    ],
    [
      "a GIF",
      () =>
        sharp({ create: { width: 4, height: 4, channels: 3, background: "red" } })
          .gif()
          .toBuffer(),
      "photo_type",
    ],
    ["nothing", () => Buffer.alloc(0), "photo_type"],
    ["a truncated picture", async () => (await jpeg()).subarray(0, 20_000), "photo_broken"],
    ["26 MB", () => Buffer.alloc(26 * 1024 * 1024), "photo_too_large"],
    [
      "70 megapixels",
      () =>
        sharp({ create: { width: 10_000, height: 7000, channels: 3, background: "#888" } })
          .png()
          .toBuffer(),
      "photo_too_many_pixels",
    ],
  ])("%s is refused in words", async (_, bytes, code) => {
    const { author, projectId } = await place();
    expect(await codeOf(uploadPhoto(author, { projectId, fileName: "x.jpg", bytes: await bytes() }))).toBe(
      code,
    );
  });

  test("go into projects of one's own organisation alone, with consents of its own register", async () => {
    const [mine, other] = [await place(), await place()];
    const bytes = await aPicture();
    expect(await codeOf(uploadPhoto(other.author, { projectId: mine.projectId, fileName: "x", bytes }))).toBe(
      "not_found",
    );
    expect(
      await codeOf(uploadPhoto(mine.sponsorLead, { projectId: mine.projectId, fileName: "x", bytes })),
    ).toBe("forbidden");
    const { id } = await uploadPhoto(mine.author, { projectId: mine.projectId, fileName: "x", bytes });
    const base = {
      person: "A",
      uses: ["photo" as const],
      doors: ["web" as const],
      obtainedBy: "B",
      obtainedOn: "2024-01-01",
      expiresOn: null,
      isChild: false,
      guardian: "",
      childAssented: false,
    };
    const foreign = await recordConsent(other.author, { organisationId: other.library.id, ...base });
    const texts = {
      alternativeText: "a",
      caption: "",
      credit: "c",
      licence: "cc_by" as const,
      peopleShown: "none" as const,
      childShown: false,
    };
    expect(await codeOf(describePhoto(mine.author, { id, ...texts, consentIds: [foreign.id] }))).toBe(
      "invalid",
    );
    expect(await codeOf(describePhoto(other.author, { id, ...texts, consentIds: [] }))).toBe("not_found");
    expect(
      await codeOf(recordConsent(mine.author, { organisationId: (await anOrganisation()).id, ...base })),
    ).toBe("not_found");
    expect(await codeOf(changeConsent(mine.author, { id: foreign.id, ...base }))).toBe("not_found");
  });
});

test("evidence files are kept by content, confirmed, and opened by right alone; proofs stay in the house", async () => {
  const library = await aLibrary();
  const { evaluation } = await anEvaluatedProject(library);
  const upload = (bytes: string, nobodyIdentifiable = true, actor = library.author) =>
    uploadAttachment(actor, {
      evaluationId: evaluation.id,
      fileName: "report.pdf",
      pieces: [Buffer.from(bytes)],
      nobodyIdentifiable,
    });
  expect(await codeOf(upload("%PDF-1.7 x %%EOF", false))).toBe("identifiable_unconfirmed");
  expect(await codeOf(upload("<html>"))).toBe("file_type");
  expect(await codeOf(upload("%PDF-1.7 x %%EOF", true, await aPerson()))).toBe("not_found");
  const { id } = await upload("%PDF-1.7 x %%EOF");
  expect((await readAttachment(library.sponsorLead, id))?.mediaType).toBe("application/pdf");
  for (const actor of [
    await aPerson(),
    await aPerson({ roles: ["admin"] }),
    await aPerson({ roles: ["reviewer", "editor"] }),
  ])
    expect(await readAttachment(actor, id)).toBeNull();
  const base = {
    person: "A",
    uses: ["photo" as const],
    doors: ["web" as const],
    obtainedBy: "B",
    obtainedOn: "2024-01-01",
    expiresOn: null,
    isChild: false,
    guardian: "",
    childAssented: false,
  };
  const consent = await recordConsent(library.author, { organisationId: library.library.id, ...base });
  await uploadProof(library.author, {
    id: consent.id,
    fileName: "form.pdf",
    pieces: [Buffer.from("%PDF-1.7 %%EOF")],
  });
  expect((await readProof(library.lead, consent.id))?.fileName).toBe("form.pdf");
  for (const actor of [library.sponsorLead, await aPerson({ roles: ["editor", "reviewer", "admin"] })])
    expect(await readProof(actor, consent.id)).toBeNull();
});
