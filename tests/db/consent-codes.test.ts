import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consentCodes, consents, events } from "@/db/schema";
import { listBreaches } from "@/lib/invariants/list-breaches";
import { newConsentCode, printedCode, readConsentCode } from "@/lib/media/consent-code";
import { makeSlip } from "@/lib/media/mutations/make-slip";
import { endConsentByCode } from "@/lib/publications/mutations/end-by-code";
import { revokeConsent } from "@/lib/publications/mutations/revoke-consent";
import { findPublication, findShownPhoto } from "@/lib/publications/public-queries";
import { aPerson, aPublishedStory, aReadyStory, codeOf } from "../support/factories";

const recorded = async (id: string) => (await db.select().from(consents).where(eq(consents.id, id)))[0]!;

/** Each from an address of their own. */
const end = ({ code }: { code: string }) => endConsentByCode({ code, address: crypto.randomUUID() });

describe("a slip", () => {
  test("is made by members of the organisation alone, and its code is stored as a hash", async () => {
    const { author, sponsorLead, shown } = await aReadyStory({ media: true });
    const id = shown!.consentId;
    const stranger = await aPerson({ roles: ["reviewer", "editor", "admin"] });
    expect(await codeOf(makeSlip(stranger, { id }))).toBe("not_found");
    expect(await codeOf(makeSlip(sponsorLead, { id }))).toBe("forbidden");
    const { code } = await makeSlip(author, { id });
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const [stored] = await db.select().from(consentCodes).where(eq(consentCodes.consentId, id));
    expect(stored?.codeHash).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(stored)).not.toContain(code);
    const told = await db.select().from(events).where(eq(events.subjectId, id));
    expect(JSON.stringify(told)).not.toContain(code);
    await expect(db.update(consentCodes).set({ codeHash: "x" })).rejects.toThrow();
  });

  test("cannot be made for what has ended", async () => {
    const { author, shown } = await aReadyStory({ media: true });
    const id = shown!.consentId;
    await db.update(consents).set({ expiresOn: "2024-01-01" }).where(eq(consents.id, id));
    expect(await codeOf(makeSlip(author, { id }))).toBe("consent_revoked");
    await db.update(consents).set({ expiresOn: null }).where(eq(consents.id, id));
    await revokeConsent(author, { id });
    expect(await codeOf(makeSlip(author, { id }))).toBe("consent_revoked");
  });
});

describe("a code", () => {
  test("ends the consent at once, whichever slip it stands on: photo and voice are gone, the story still reads", async () => {
    const { author, shown, story } = await aPublishedStory({ media: true });
    const first = await makeSlip(author, { id: shown!.consentId });
    await makeSlip(author, { id: shown!.consentId });
    const before = await findPublication(story.slug);
    expect([before?.photos.length, before?.voices.length]).toEqual([1, 1]);
    await end({ code: ` ${first.code.toLowerCase().replaceAll("-", " ")} ` });
    const after = await findPublication(story.slug);
    expect([after?.photos, after?.voices, after?.title]).toEqual([[], [], before?.title]);
    expect(await findShownPhoto(shown!.photoId)).toBeNull();
    const told = await db.select().from(events).where(eq(events.subjectId, shown!.consentId));
    expect(told.find(({ kind }) => kind === "consent.revoked")).toMatchObject({
      actorId: null,
      data: { by: "code" },
    });
    expect(await listBreaches()).toEqual([]);
  });

  test("used twice, or at once by two, ends it once and says when", async () => {
    const { author, shown } = await aReadyStory({ media: true });
    const slips = [
      await makeSlip(author, { id: shown!.consentId }),
      await makeSlip(author, { id: shown!.consentId }),
    ];
    const [one, two] = await Promise.all(slips.map(end));
    expect(one?.endedAt).toEqual(two?.endedAt);
    expect((await end(slips[0]!)).endedAt).toEqual(one?.endedAt);
    const ended = await db.execute(
      sql`select from events where subject_id = ${shown!.consentId} and kind = 'consent.revoked'`,
    );
    expect(ended).toHaveLength(1);
    expect((await recorded(shown!.consentId)).revokedAt).toEqual(one?.endedAt);
  });

  test.each(["", "x", "0000-0000-0000", "AAAA-AAAA-AAAA-AAAA", "'; drop table consents; --", "رمز"])(
    "%j is not known, and nothing says whether it is nearly one",
    async (code) => {
      expect(await codeOf(end({ code }))).toBe("code_unknown");
    },
  );

  test("is tried ten times an hour from one address; whoever ends something has not tried", async () => {
    const { author, shown } = await aReadyStory({ media: true });
    const { code } = await makeSlip(author, { id: shown!.consentId });
    const from = (given: string) => codeOf(endConsentByCode({ code: given, address: "198.51.100.7" }));
    for (let times = 0; times < 3; times += 1) expect(await from(code)).toBe("done");
    const codes = [];
    for (let times = 0; times < 12; times += 1) codes.push(await from(newConsentCode()));
    expect(codes).toEqual([...Array(10).fill("code_unknown"), "too_many_tries", "too_many_tries"]);
    expect(await from(code)).toBe("too_many_tries");
    expect(await codeOf(end({ code }))).toBe("done");
  });

  test("is read in any case, digits and spacing, and as people misread it", () => {
    expect(readConsentCode("abcd-efgh-jkmn")).toBe("ABCDEFGHJKMN");
    expect(readConsentCode("O1Il — ٣٤٥٦ 7890")).toBe("011134567890");
    expect(readConsentCode("abcd-efgh-jkm")).toBeNull();
    expect(readConsentCode("abcd-efgh-jkmU")).toBeNull();
  });

  test("of a thousand none comes twice, and each survives being printed and typed", () => {
    const codes = Array.from({ length: 1000 }, newConsentCode);
    expect(new Set(codes).size).toBe(1000);
    for (const code of codes) expect(readConsentCode(printedCode(code).toLowerCase())).toBe(code);
  });
});
