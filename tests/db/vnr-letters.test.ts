import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/people/actor";
import { findLetter } from "@/lib/vnr/letter-queries";
import { letterSave } from "@/lib/vnr/letter-schema";
import { eraseContact } from "@/lib/vnr/mutations/save-contact";
import { saveLetter } from "@/lib/vnr/mutations/save-letter";
import { codeOf } from "../support/factories";
import { aContact, aRound, aWorkspace, type Workspace } from "../support/vnr";

const COUNTRY = "GMB";
let place: Workspace;
beforeAll(async () => {
  place = await aWorkspace(COUNTRY);
});

const found = async (actor: Actor, roundId: string, locale: Locale = "en") =>
  (await findLetter(actor, roundId, locale))!;
const save = async (
  actor: Actor,
  roundId: string,
  version: number,
  more: Record<string, string> = {},
  locale: Locale = "en",
) => {
  const { texts } = (await found(place.lead, roundId, locale)).letter;
  return saveLetter(actor, letterSave.parse({ roundId, locale, version, ...texts, ...more }));
};

test("begins from a template to the first contact, signed by both; it is kept once for each language", async () => {
  const { id } = await aRound(place.lead, COUNTRY);
  const none = await found(place.lead, id);
  expect([none.hasContact, none.letter.version, none.written]).toEqual([false, 0, []]);
  await aContact(place.lead, id, { name: "Second S.", first: false });
  await aContact(place.lead, id, { name: "First F.", first: true });
  const begun = (await found(place.partner, id)).letter.texts;
  expect(begun.addressee).toContain("First F.");
  expect(begun.librarySigner).toBe(`${place.lead.name}\n${place.library.name}`);
  expect(begun.associationSigner).toBe(`${place.partner.name}\n${place.association.name}`);

  await save(place.lead, id, 0, { opening: "Our own words" });
  await save(place.named, id, 0, { opening: "كلماتنا" }, "ar");
  const english = await found(place.partner, id);
  expect(english.letter).toMatchObject({ version: 1, texts: { opening: "Our own words" } });
  expect(english.written.sort()).toEqual(["ar", "en"]);
  expect((await found(place.partner, id, "fr")).letter.version).toBe(0);
  const said = await db.select().from(events).where(eq(events.kind, "vnr.letter_saved"));
  expect(
    said
      .filter(({ data }) => data.round === id)
      .map(({ data }) => data.locale)
      .sort(),
  ).toEqual(["ar", "en"]);
  expect(JSON.stringify(said)).not.toContain("Our own");
});

test("saved by two at once, also for the first time, is a conflict for one of them", async () => {
  const { id } = await aRound(place.lead, COUNTRY);
  for (const version of [0, 1]) {
    const codes = await Promise.all([
      codeOf(save(place.lead, id, version, { opening: "One" })),
      codeOf(save(place.partner, id, version, { opening: "Other" })),
    ]);
    expect(codes.sort(), String(version)).toEqual(["conflict", "done"]);
  }
});

test("exists for nobody else", async () => {
  const { id } = await aRound(place.lead, COUNTRY);
  await save(place.lead, id, 0);
  const { texts } = (await found(place.lead, id)).letter;
  for (const stranger of [place.other, place.author, place.house]) {
    expect(await findLetter(stranger, id, "en")).toBeNull();
    const input = letterSave.parse({ roundId: id, locale: "en", version: 1, ...texts });
    expect(await codeOf(saveLetter(stranger, input))).toBe("not_found");
  }
});

test("is addressed no more to a contact who was erased", async () => {
  const { id } = await aRound(place.lead, COUNTRY);
  const contact = await aContact(place.lead, id, { name: "Gone G." });
  await save(place.lead, id, 0);
  await save(place.lead, id, 0, { addressee: "Somebody else", salutation: "Dear all," }, "fr");
  await eraseContact(place.partner, { id: contact.id, version: contact.version });
  const { letter } = await found(place.lead, id);
  expect(letter).toMatchObject({ version: 2, texts: { addressee: "", salutation: "" } });
  expect(letter.texts.opening).not.toBe("");
  expect((await found(place.lead, id, "fr")).letter.texts.addressee).toBe("Somebody else");
});
