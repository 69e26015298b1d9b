import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import {
  consents,
  events,
  people,
  photos,
  publicationPhotos,
  publicationVoices,
  reports,
  reviews,
  voices,
} from "@/db/schema";
import { listBreaches } from "@/lib/invariants/list-breaches";
import { describePhoto } from "@/lib/media/mutations/describe-photo";
import { uploadProof } from "@/lib/media/mutations/save-consent";
import { findPerson, listPeople, peopleFilter } from "@/lib/people/admin-queries";
import { addPerson, setRoles } from "@/lib/people/mutations/save-person";
import { setMembership } from "@/lib/people/mutations/set-membership";
import { takeOwnData } from "@/lib/people/own-data";
import { PERSONAL } from "@/lib/people/personal-data";
import { findActor, findCredentials } from "@/lib/people/queries";
import { eraseConsent } from "@/lib/publications/mutations/erase-consent";
import { eraseOwnAccount, erasePerson } from "@/lib/reviews/mutations/erase-account";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { eraseFiles } from "@/lib/storage/erase-files";
import { saveSection } from "@/lib/stories/mutations/save-section";
import {
  again,
  aLibrary,
  aPerson,
  aPublishedStory,
  aReadyStory,
  aSubmittedStory,
  codeOf,
  proved,
} from "../support/factories";
import { isStored, tracesOf } from "../support/traces";

const PASSWORD = "a long password";

/** Somebody with a name and an address that stand nowhere else. */
async function somebody({ admin = false } = {}) {
  const mark = crypto.randomUUID().slice(0, 8);
  const email = `zofia-${mark}@trace.example`;
  const { id } = await addPerson(null, { email, name: `Zofia ${mark}`, password: PASSWORD, locale: "fr" });
  if (admin) await setRoles(null, { personId: id, roles: ["admin"] });
  return { actor: await again({ id }), mark };
}

test("who erases their account leaves no trace of name and address, and the record stays whole", async () => {
  const { actor: writer, mark } = await somebody();
  const boss = await aPerson({ roles: ["admin"] });
  const waiting = await aSubmittedStory();
  await setMembership(boss, {
    personId: writer.id,
    organisationId: (await aLibrary({ country: "PRT" })).library.id,
    role: "lead",
  });
  await setRoles(null, { personId: writer.id, roles: ["reviewer"] });
  const { reviewId } = await takeUp(await again(writer), { revisionId: waiting.revision.id });
  await db.insert(reports).values({
    ...{ storyId: waiting.story.id, kind: "harm", item: "story", words: "x", locale: "fr" },
    email: writer.email,
  });
  expect(await tracesOf(mark)).toEqual(expect.arrayContaining(["public.people.email", "public.people.name"]));

  const actor = await again(writer);
  expect(await codeOf(eraseOwnAccount(actor, { password: "wrong", email: actor.email }))).toBe("invalid");
  expect(await codeOf(eraseOwnAccount(actor, { password: PASSWORD, email: "other@x.example" }))).toBe(
    "invalid",
  );
  expect(await codeOf(eraseOwnAccount(actor, { password: PASSWORD, email: actor.email.toUpperCase() }))).toBe(
    "done",
  );

  expect(await tracesOf(mark)).toEqual([]);
  expect(await findActor(actor.id)).toBeNull();
  expect(await findCredentials(actor.email)).toBeNull();
  const [review] = await db.select().from(reviews).where(eq(reviews.id, reviewId));
  expect(review!.releasedAt).not.toBeNull();
  const person = await findPerson(boss, actor.id);
  expect(person).toMatchObject({ name: "", active: false, roles: [], memberships: [] });
  const found = (await listPeople(boss, peopleFilter.parse({ q: actor.id })))!;
  expect(found.total).toBe(0);
  const told = await db.select({ kind: events.kind }).from(events).where(eq(events.subjectId, actor.id));
  expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["member.removed", "person.erased"]));
  expect(await codeOf(eraseOwnAccount(actor, { password: PASSWORD, email: actor.email }))).not.toBe("done");
  expect(await listBreaches()).toEqual([]);
});

test("an admin erases somebody at their wish; nobody else does, and nobody by mistake", async () => {
  const [{ actor: person, mark }, boss] = [await somebody(), await aPerson({ roles: ["admin"] })];
  const input = { personId: person.id, email: person.email };
  expect(await codeOf(erasePerson(await aPerson({ roles: ["editor"] }), input))).toBe("not_found");
  expect(await codeOf(erasePerson(boss, { ...input, email: boss.email }))).toBe("invalid");
  expect(await codeOf(erasePerson(boss, { personId: boss.id, email: boss.email }))).toBe("forbidden");
  expect(await codeOf(erasePerson(boss, input))).toBe("done");
  expect(await codeOf(erasePerson(boss, input))).toBe("not_found");
  expect(await tracesOf(mark)).toEqual([]);
});

test("the last admin stays, and of two last ones who leave at once one stays", async () => {
  await db.execute(
    sql`update people set active = false where id in (select person_id from platform_roles where role = 'admin')`,
  );
  const [one, two] = [await somebody({ admin: true }), await somebody({ admin: true })];
  const leave = ({ actor }: typeof one) =>
    codeOf(eraseOwnAccount(actor, { password: PASSWORD, email: actor.email }));
  expect((await Promise.all([leave(one), leave(two)])).sort()).toEqual(["done", "last_admin"]);
});

test("one's own data tells every place that speaks of a person, and nobody else's", async () => {
  const { author, story } = await aPublishedStory({ word: "secretword" });
  const parts: string[] = [];
  for await (const part of takeOwnData(proved(author))) parts.push(part);
  const data = JSON.parse(parts.join(""));
  expect(data["people.id"]).toEqual([expect.objectContaining({ email: author.email, name: author.name })]);
  expect(data["people.id"][0]).not.toHaveProperty("password_hash");
  expect(data["stories.created_by"]).toEqual([expect.objectContaining({ slug: story.slug })]);
  expect(data["memberships.person_id"]).toEqual([expect.objectContaining({ role: "author" })]);
  expect(data["events.actor_id"].map(({ kind }: { kind: string }) => kind)).toContain("story.created");
  expect(JSON.stringify(data["comments.author_id"])).toBe("[]");
  const [told] = await db
    .select()
    .from(events)
    .where(sql`${events.actorId} = ${author.id} and ${events.kind} = 'person.data_downloaded'`);
  expect(told?.subjectId).toBe(author.id);
});

test("every column that points at a person is told in the list of personal data", async () => {
  const columns = await db.execute<{ place: string }>(sql`
    select c.conrelid::regclass || '.' || a.attname as place from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'people'::regclass`);
  const known = PERSONAL.map(({ table, column }) => `${table}.${column}`);
  expect(columns.map(({ place }) => place).filter((place) => !known.includes(place))).toEqual([]);
  for (const { table, tells } of PERSONAL) {
    const found = await db.execute<{ name: string }>(
      sql`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table}`,
    );
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining([...tells]));
  }
});

async function aPersonShown() {
  const published = await aPublishedStory({ media: true });
  const { author, shown } = published;
  const mark = `Akiru-${crypto.randomUUID().slice(0, 8)}`;
  const [consent] = await db
    .update(consents)
    .set({ person: mark, isChild: true, guardian: `Mother of ${mark}`, childAssented: true })
    .where(eq(consents.id, shown!.consentId))
    .returning();
  await uploadProof(author, {
    id: consent!.id,
    fileName: `${mark}.pdf`,
    pieces: [Buffer.from("%PDF-1.7 x\n%%EOF\n")],
  });
  const [{ proofKey }] = (await db.select().from(consents).where(eq(consents.id, consent!.id))) as [
    typeof consents.$inferSelect,
  ];
  const [{ storageKey }] = (await db.select().from(photos).where(eq(photos.id, shown!.photoId))) as [
    typeof photos.$inferSelect,
  ];
  return { ...published, mark, consentId: consent!.id, proofKey: proofKey!, storageKey };
}

test("who was shown and quoted is erased: entry, proof, picture, words and salt; what was judged still verifies", async () => {
  const { author, mark, consentId, proofKey, storageKey, shown, story } = await aPersonShown();
  expect([isStored(proofKey), isStored(storageKey)]).toEqual([true, true]);
  expect(await codeOf(eraseConsent(author, { id: consentId }))).toBe("done");
  await eraseFiles();
  expect([isStored(proofKey), isStored(storageKey)]).toEqual([false, false]);
  expect(await tracesOf(mark)).toEqual([]);
  const [voice] = await db.select().from(voices).where(eq(voices.storyId, story.id));
  expect(voice).toMatchObject({ quote: "", name: "", role: "", salt: "", hiddenReason: "consent_ended" });
  const [photo] = await db.select().from(photos).where(eq(photos.id, shown!.photoId));
  expect(photo).toMatchObject({ storageKey: "", sha256: "", salt: "", fileName: "", alternativeText: "" });
  expect(await db.select().from(publicationPhotos).where(eq(publicationPhotos.photoId, photo!.id))).toEqual(
    [],
  );
  expect(await db.select().from(publicationVoices).where(eq(publicationVoices.voiceId, voice!.id))).toEqual(
    [],
  );
  expect(await listBreaches()).toEqual([]);
  expect(await codeOf(eraseConsent(author, { id: consentId }))).toBe("done");
  const told = await db.select({ kind: events.kind }).from(events).where(eq(events.subjectId, consentId));
  expect(told.filter(({ kind }) => kind === "consent.erased")).toHaveLength(1);
});

test("only members of the organisation erase, and nothing erased is written again", async () => {
  const { author, sponsorLead, consentId, shown } = await aPersonShown();
  const stranger = await aPerson({ roles: ["editor", "admin", "reviewer"] });
  expect(await codeOf(eraseConsent(stranger, { id: consentId }))).toBe("not_found");
  expect(await codeOf(eraseConsent(sponsorLead, { id: consentId }))).toBe("forbidden");
  await eraseConsent(author, { id: consentId });
  const proof = { id: consentId, fileName: "a.pdf", pieces: [Buffer.from("%PDF-1.7 x\n%%EOF\n")] };
  expect(await codeOf(uploadProof(author, proof))).toBe("erased");
  const texts = { alternativeText: "again", caption: "", credit: "", licence: null, peopleShown: null };
  expect(
    await codeOf(describePhoto(author, { id: shown!.photoId, ...texts, childShown: false, consentIds: [] })),
  ).toBe("erased");
  for (const query of [
    sql`update photos set erased_at = null, hidden_at = null, hidden_reason = null where id = ${shown!.photoId}`,
    sql`update photos set storage_key = 'photos/x' where id = ${shown!.photoId}`,
    sql`update consents set person = 'again' where id = ${consentId}`,
    sql`update voices set quote = 'again' where erased_at is not null`,
  ])
    await expect(db.execute(query)).rejects.toThrow();
});

test("an open draft loses the erased at once, and a tab that still holds them cannot write them back", async () => {
  const { author, story, shown } = await aReadyStory({ media: true });
  await eraseConsent(author, { id: shown!.consentId });
  const stale = { id: story.id, section: "voices" as const, base: story.version };
  const value = [{ id: null, quote: "I can read", name: "Akiru", role: "", isChild: false, consentId: null }];
  expect(await codeOf(saveSection(author, { ...stale, value }))).toBe("conflict");
  const left =
    await db.execute(sql`select 1 from revision_voices v join revisions r on r.id = v.revision_id where r.story_id = ${story.id}
    union all select 1 from revision_photos p join revisions r on r.id = p.revision_id where r.story_id = ${story.id}`);
  expect(left).toHaveLength(0);
});

test("two who erase at once, and one who erases while another writes: none waits for ever, each thing goes once", async () => {
  const { author, lead, story, shown } = await aReadyStory({ media: true });
  const answers = await Promise.all([
    codeOf(eraseConsent(author, { id: shown!.consentId })),
    codeOf(eraseConsent(lead, { id: shown!.consentId })),
    codeOf(
      saveSection(author, { id: story.id, section: "photos", base: story.version, value: [shown!.photoId] }),
    ),
  ]);
  expect(answers.slice(0, 2)).toEqual(["done", "done"]);
  expect(["done", "invalid", "conflict"]).toContain(answers[2]);
  const told = await db
    .select({ kind: events.kind })
    .from(events)
    .where(eq(events.subjectId, shown!.photoId));
  expect(told.filter(({ kind }) => kind === "photo.erased")).toHaveLength(1);
  const [kept] = await db.select({ name: people.name }).from(people).where(eq(people.id, author.id));
  expect(kept?.name).toBe(author.name);
});
