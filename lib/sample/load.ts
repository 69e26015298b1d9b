import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { db } from "@/db/client";
import { settings } from "@/db/schema";
import { sizeWaitingPhotos } from "@/lib/media/jobs";
import { describePhoto } from "@/lib/media/mutations/describe-photo";
import { uploadPhoto } from "@/lib/media/mutations/upload-photo";
import type { Actor } from "@/lib/people/actor";
import { addOrganisation } from "@/lib/people/mutations/save-organisation";
import { addPerson, setRoles } from "@/lib/people/mutations/save-person";
import { setMembership } from "@/lib/people/mutations/set-membership";
import { findActor } from "@/lib/people/queries";
import { saveEvaluation } from "@/lib/projects/mutations/save-evaluation";
import { saveFinding } from "@/lib/projects/mutations/save-finding";
import { createProject } from "@/lib/projects/mutations/save-project";
import { evaluationSave, findingSave, newProject } from "@/lib/projects/schema";
import { loadCountry } from "./load-country";
import { loadProfiles } from "./load-profiles";
import { loadReview } from "./load-review";
import { tellStory } from "./tell-story";
import type { SampleProject } from "./types";
import { COUNTRIES } from "./world/countries";
import { ORGANISATIONS, PEOPLE, SAMPLE_PASSWORD } from "./world/people";
import { PROJECTS } from "./world/projects";
import { REVIEW } from "./world/review";
import { STORIES } from "./world/stories";

export type LoadedProject = {
  id: string;
  organisationId: string;
  findings: Map<string, string>;
  photoId: string | null;
};

/** Whether this database holds the sample world, and with it accounts whose password is public. */
export async function hasSampleWorld(): Promise<boolean> {
  const [house] = await db.select({ loaded: settings.sampleWorld }).from(settings);
  return house?.loaded ?? false;
}

/**
 * Types the sample world in through the verbs that people use. Does nothing where it stands.
 * The mark is set first: a load that was cut off still counts as a sample database and is never mistaken for a real one.
 */
export async function loadSampleWorld(): Promise<void> {
  if (await hasSampleWorld()) return;
  await db.update(settings).set({ sampleWorld: true });
  const actors = await loadPeople();
  await loadProfiles(actors.by);
  for (const country of COUNTRIES) await loadCountry(country, actors.by(country.keeper));
  const projects = new Map<string, LoadedProject>();
  for (const project of PROJECTS)
    projects.set(project.key, await loadProject(project, actors.writerOf(project.organisation)));
  for (const story of STORIES) {
    const project = projects.get(story.project);
    const sample = PROJECTS.find(({ key }) => key === story.project);
    if (!project || !sample) throw new Error(`no sample project ${story.project}`);
    await tellStory(story, project, {
      writer: actors.writerOf(sample.organisation),
      lead: actors.leadOf(sample.organisation),
      reviewer: actors.by("reviewer@example.org"),
      editor: actors.by("editor@example.org"),
    });
  }
  await loadReview(REVIEW, actors.by(REVIEW.library), actors.by(REVIEW.association));
}

async function loadPeople() {
  const ids = new Map<string, string>();
  for (const { email, name, locale, roles = [] } of PEOPLE) {
    const { id } = await addPerson(null, { email, name, locale, password: SAMPLE_PASSWORD });
    ids.set(email, id);
    if (roles.length > 0) await setRoles(null, { personId: id, roles });
  }
  const admin = await actorOf(ids.get("admin@example.org"));
  const organisations = new Map<string, string>();
  for (const { key, name, kind, country, sponsor } of ORGANISATIONS) {
    const sponsorId = sponsor ? (organisations.get(sponsor) ?? null) : null;
    organisations.set(
      key,
      (
        await addOrganisation(
          admin,
          { name, names: {}, kind, country, site: "", sponsorId, timeZone: "UTC" },
          true,
        )
      ).id,
    );
  }
  for (const { email, authorOf = [], leadOf = [] } of PEOPLE) {
    const places = [
      ...authorOf.map((key) => ({ key, role: "author" as const })),
      ...leadOf.map((key) => ({ key, role: "lead" as const })),
    ];
    for (const { key, role } of places) {
      await setMembership(admin, {
        personId: ids.get(email) ?? "",
        organisationId: organisations.get(key) ?? "",
        role,
      });
    }
  }
  const actors = new Map<string, Actor>();
  for (const [email, id] of ids) actors.set(email, await actorOf(id));
  const by = (email: string) => {
    const actor = actors.get(email);
    if (!actor) throw new Error(`no sample person ${email}`);
    return actor;
  };
  const belongs = (role: "authorOf" | "leadOf", key: string) =>
    PEOPLE.find((person) => person[role]?.includes(key))?.email;
  const sponsorOf = (key: string) =>
    ORGANISATIONS.find((organisation) => organisation.key === key)?.sponsor ?? key;
  return {
    by,
    writerOf: (key: string) => by(belongs("authorOf", key) ?? belongs("leadOf", key) ?? ""),
    leadOf: (key: string) => by(belongs("leadOf", key) ?? belongs("leadOf", sponsorOf(key)) ?? ""),
  };
}

async function actorOf(id: string | undefined): Promise<Actor> {
  const actor = id ? await findActor(id) : null;
  if (!actor) throw new Error("no such sample person");
  return actor;
}

async function loadProject(sample: SampleProject, writer: Actor): Promise<LoadedProject> {
  const organisationId = writer.memberships[0]?.organisationId ?? "";
  const { title, summary, places, partners, beneficiaries, evaluation, period } = sample;
  const project = await createProject(
    writer,
    newProject.parse({
      organisationId,
      title,
      summary,
      places,
      partners,
      funders: [],
      beneficiaries,
      links: [],
      periodStart: period[0],
      periodEnd: period[1],
    }),
  );
  const saved = await saveEvaluation(
    writer,
    evaluationSave.parse({
      ...{
        id: null,
        projectId: project.id,
        version: 1,
        title: evaluation.title,
        method: evaluation.method,
        evaluatorKind: evaluation.evaluator,
      },
      ...{
        evaluatorName: evaluation.by,
        evaluatorEmail: "",
        independence: evaluation.independence ?? "",
        instrument: evaluation.instrument ?? "",
        population: evaluation.population ?? "",
        periodStart: evaluation.period[0],
        periodEnd: evaluation.period[1],
      },
      ...{
        sampleSize: evaluation.n,
        sampling: evaluation.sampling,
        responseRate: evaluation.responseRate ?? null,
        ethics: evaluation.ethics ?? "",
        limits: evaluation.limits,
        reportUrl: "",
      },
    }),
  );
  const findings = new Map<string, string>();
  for (const finding of sample.findings) {
    const quantitative = finding.result !== undefined;
    const input = findingSave.parse({
      ...{
        id: null,
        evaluationId: saved.id,
        version: 1,
        kind: quantitative ? "quantitative" : "qualitative",
        indicator: finding.indicator,
        unit: finding.unit ?? "",
      },
      ...{
        baselineValue: finding.baseline ?? null,
        baselineDate: finding.baseline === undefined ? "" : evaluation.period[0],
      },
      ...{
        resultValue: finding.result ?? null,
        resultDate: evaluation.period[1],
        comparisonValue: finding.comparison ?? null,
      },
      ...{
        saidCount: finding.said ?? null,
        n: finding.n,
        breakdown: finding.breakdown ?? [],
        place: finding.place,
      },
    });
    findings.set(finding.key, (await saveFinding(writer, input)).id);
  }
  return {
    id: project.id,
    organisationId,
    findings,
    photoId: sample.picture ? await loadPicture(writer, project.id, sample.picture) : null,
  };
}

/** The drawing, taken in as a photo: made anew, with its widths, like any other. */
async function loadPicture(
  writer: Actor,
  projectId: string,
  { file, alternativeText, caption }: NonNullable<SampleProject["picture"]>,
) {
  const drawing = await readFile(join(process.cwd(), "lib", "sample", "pictures", `${file}.svg`));
  const bytes = await sharp(drawing).png().toBuffer();
  const { id } = await uploadPhoto(writer, { projectId, fileName: `${file}.png`, bytes });
  await sizeWaitingPhotos();
  await describePhoto(writer, {
    id,
    alternativeText,
    caption,
    credit: "SDG Stories, sample drawing",
    licence: "cc_by",
    peopleShown: "none",
    childShown: false,
    consentIds: [],
  });
  return id;
}
