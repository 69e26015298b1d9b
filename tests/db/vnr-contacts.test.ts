import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db, publicDb } from "@/db/client";
import { events, vnrContacts, vnrExchanges } from "@/db/schema";
import { takeOwnData } from "@/lib/people/own-data";
import { eraseOwnAccount } from "@/lib/reviews/mutations/erase-account";
import { listChannels } from "@/lib/vnr/channel-queries";
import { findContact, listContacts } from "@/lib/vnr/contact-queries";
import { addExchange, removeExchange } from "@/lib/vnr/mutations/add-exchange";
import { removeChannel, saveChannel } from "@/lib/vnr/mutations/save-channel";
import { eraseContact, exportContact, saveContact } from "@/lib/vnr/mutations/save-contact";
import { channelSave, contactSave, newExchange } from "@/lib/vnr/schema";
import { aPerson, codeOf, proved } from "../support/factories";
import { queriesOf } from "../support/queries";
import { aChannel, aContact, aRound, aWorkspace, CHANNEL, CONTACT, type Workspace } from "../support/vnr";

const COUNTRY = "ZMB";
let place: Workspace;
let roundId: string;
beforeAll(async () => {
  place = await aWorkspace(COUNTRY);
  roundId = (await aRound(place.lead, COUNTRY)).id;
});
const SAID = { happenedOn: "2026-01-10", way: "call", what: "They will write in March" } as const;
const kindsOf = async (id: string) =>
  (await db.select().from(events).where(eq(events.subjectId, id)).orderBy(events.id)).map(({ kind }) => kind);

describe("a contact", () => {
  test("is written down by one organisation and seen by the other, first ones first, with what was said", async () => {
    const later = await aContact(place.lead, roundId, { name: "Later", first: false });
    const first = await aContact(place.partner, roundId, { name: "First" });
    await addExchange(place.named, { contactId: first.id, ...SAID });
    const { contacts } = (await listContacts(place.lead, roundId))!;
    expect(contacts.map(({ id }) => id)).toEqual([first.id, later.id]);
    expect(contacts[0]!.exchanges).toMatchObject([{ ...SAID, writer: place.named.name }]);
    expect(await kindsOf(first.id)).toEqual(["vnr.contact_added"]);
  });

  test("can be an office before anybody knows who sits there, but not nobody", () => {
    const base = { id: null, version: 1, roundId, ...CONTACT };
    expect(contactSave.safeParse({ ...base, name: "" }).success).toBe(true);
    expect(contactSave.safeParse({ ...base, name: " ", office: "" }).success).toBe(false);
    expect(contactSave.safeParse({ ...base, email: "nobody" }).success).toBe(false);
  });

  test("changed by two at once is a conflict for one of them", async () => {
    const contact = await aContact(place.lead, roundId);
    const change = contactSave.parse({ ...CONTACT, ...contact, why: "Other" });
    const codes = await Promise.all([
      codeOf(saveContact(place.lead, change)),
      codeOf(saveContact(place.partner, change)),
    ]);
    expect(codes.sort()).toEqual(["conflict", "done"]);
  });

  test("stays in its round: with the ref of another round it does not exist", async () => {
    const other = await aRound(place.lead, COUNTRY);
    const contact = await aContact(place.lead, roundId);
    const moved = contactSave.parse({ ...CONTACT, ...contact, roundId: other.id });
    expect(await codeOf(saveContact(place.lead, moved))).toBe("not_found");
  });

  test("is handed out whole, and that is on record", async () => {
    const contact = await aContact(place.lead, roundId);
    await addExchange(place.lead, { contactId: contact.id, ...SAID });
    expect(await codeOf(exportContact(proved(place.partner, 11), contact))).toBe("proof_needed");
    expect(await exportContact(proved(place.partner), contact)).toMatchObject({
      ...{ name: CONTACT.name, email: CONTACT.email, howFound: CONTACT.howFound, country: COUNTRY },
      exchanges: [SAID],
    });
    expect(await kindsOf(contact.id)).toEqual(["vnr.contact_added", "vnr.contact_exported"]);
  });

  test("is erased with all that was said; the record keeps no name", async () => {
    const contact = await aContact(place.lead, roundId, { name: "Zanele Q.", email: "zanele@gov.example" });
    const { id } = await addExchange(place.lead, { contactId: contact.id, ...SAID });
    expect(await codeOf(eraseContact(place.partner, { ...contact, version: 9 }))).toBe("conflict");
    await eraseContact(place.partner, contact);
    expect(await findContact(place.lead, contact.id)).toBeNull();
    expect(await db.$count(vnrExchanges, eq(vnrExchanges.id, id))).toBe(0);
    expect(await codeOf(eraseContact(place.partner, contact))).toBe("not_found");
    expect(await codeOf(exportContact(proved(place.lead), contact))).toBe("not_found");
    const said = await db.execute(sql`select e::text as row from events e`);
    expect(JSON.stringify(said)).not.toMatch(/Zanele|zanele/);
  });

  test("who has an account under that address finds the entry in their own data; it goes with the account", async () => {
    const email = `official-${crypto.randomUUID().slice(0, 8)}@gov.example`;
    const official = await aPerson({ email });
    const contact = await aContact(place.lead, roundId, { email: email.toUpperCase() });
    await addExchange(place.lead, { contactId: contact.id, ...SAID });
    let own = "";
    for await (const part of takeOwnData(proved(official))) own += part;
    expect(own).toContain(CONTACT.office);
    expect([own.includes(SAID.what), own.includes(CONTACT.why)]).toEqual([false, false]);
    await eraseOwnAccount(official, { email, password: "a long password" });
    expect(await db.$count(vnrContacts, eq(vnrContacts.id, contact.id))).toBe(0);
  });
});

describe("what was said", () => {
  test("has happened", () => {
    const ahead = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const entry = { contactId: roundId, ...SAID };
    expect(newExchange.safeParse({ ...entry, happenedOn: ahead }).success).toBe(false);
    expect(newExchange.safeParse({ ...entry, what: " \n " }).success).toBe(false);
    expect(newExchange.safeParse(entry).success).toBe(true);
  });

  test("is taken out once", async () => {
    const contact = await aContact(place.lead, roundId);
    const { id } = await addExchange(place.lead, { contactId: contact.id, ...SAID });
    const codes = await Promise.all([
      codeOf(removeExchange(place.lead, { id })),
      codeOf(removeExchange(place.partner, { id })),
    ]);
    expect(codes.sort()).toEqual(["done", "not_found"]);
    expect(await kindsOf(id)).toEqual(["vnr.exchange_added", "vnr.exchange_removed"]);
  });
});

describe("a channel", () => {
  test("is written down, answered and removed, each on record", async () => {
    const channel = await aChannel(place.partner, roundId);
    const answered = { ...CHANNEL, ...channel, sent: "One page", sentOn: "2026-01-20", answer: "Thanks" };
    await saveChannel(place.lead, channelSave.parse(answered));
    const { channels } = (await listChannels(place.named, roundId))!;
    expect(channels.find(({ id }) => id === channel.id)).toMatchObject({ answer: "Thanks", version: 2 });
    expect(await codeOf(removeChannel(place.lead, channel))).toBe("conflict");
    await removeChannel(place.lead, { ...channel, version: 2 });
    expect(await kindsOf(channel.id)).toEqual([
      ...["vnr.channel_added", "vnr.channel_changed", "vnr.channel_removed"],
    ]);
  });

  test("changed by two at once is a conflict for one of them", async () => {
    const change = channelSave.parse({ ...CHANNEL, ...(await aChannel(place.lead, roundId)) });
    const codes = await Promise.all([
      codeOf(saveChannel(place.lead, change)),
      codeOf(saveChannel(place.partner, change)),
    ]);
    expect(codes.sort()).toEqual(["conflict", "done"]);
  });

  test.each([
    [{ opensOn: "2026-02-02", closesOn: "2026-02-01" }, false],
    [{ opensOn: "2026-02-01", closesOn: "2026-02-01" }, true],
    [{ link: "javascript:alert(1)" }, false],
    [{ link: "mailto:a@gov.example" }, false],
    [{ link: "https://gov.example/vnr" }, true],
    [{ title: "" }, false],
  ])("with %j can be saved: %s", (change, can) => {
    const channel = { ...CHANNEL, id: null, version: 1, roundId, ...change };
    expect(channelSave.safeParse(channel).success).toBe(can);
  });
});

describe("strangers", () => {
  test("find nothing, are told nothing and leave nothing", async () => {
    const contact = await aContact(place.lead, roundId);
    const channel = await aChannel(place.lead, roundId);
    const exchange = await addExchange(place.lead, { contactId: contact.id, ...SAID });
    const count = await db.$count(events);
    for (const stranger of [place.other, place.author, place.house]) {
      expect(await listContacts(stranger, roundId)).toBeNull();
      expect(await listChannels(stranger, roundId)).toBeNull();
      expect(await findContact(stranger, contact.id)).toBeNull();
      const change = contactSave.parse({ ...CONTACT, ...contact });
      const tries = [
        () => saveContact(stranger, change),
        () => saveContact(stranger, { ...change, id: null }),
        () => eraseContact(stranger, contact),
        () => exportContact(proved(stranger), contact),
        () => addExchange(stranger, { contactId: contact.id, ...SAID }),
        () => removeExchange(stranger, exchange),
        () => saveChannel(stranger, channelSave.parse({ ...CHANNEL, ...channel })),
        () => removeChannel(stranger, channel),
      ];
      for (const one of tries) expect(await codeOf(one())).toBe("not_found");
    }
    expect(await db.$count(events)).toBe(count);
  });

  test("of another workspace cannot reach a contact or channel through a round of their own", async () => {
    const own = await aRound(place.other, "FJI");
    const contact = await aContact(place.lead, roundId);
    const channel = await aChannel(place.lead, roundId);
    const borrowed = contactSave.parse({ ...CONTACT, ...contact, roundId: own.id });
    expect(await codeOf(saveContact(place.other, borrowed))).toBe("not_found");
    const other = channelSave.parse({ ...CHANNEL, ...channel, roundId: own.id });
    expect(await codeOf(saveChannel(place.other, other))).toBe("not_found");
  });

  test("the public connection reads none of the workspace's tables", async () => {
    for (const table of [
      "vnr_rounds",
      "vnr_tasks",
      "vnr_named",
      "vnr_contacts",
      "vnr_exchanges",
      "vnr_channels",
    ])
      await expect(publicDb.execute(sql`select 1 from ${sql.identifier(table)}`)).rejects.toThrow();
  });
});

test("the list of contacts asks three times, whatever its length", async () => {
  const { id } = await aRound(place.lead, COUNTRY);
  await aContact(place.lead, id);
  const one = await queriesOf(db, () => listContacts(place.lead, id));
  await aContact(place.lead, id);
  await aContact(place.lead, id);
  const three = await queriesOf(db, () => listContacts(place.lead, id));
  expect([one.asked, three.asked, three.value!.contacts.length]).toEqual([3, 3, 3]);
});
