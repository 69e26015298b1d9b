import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { vnrRounds } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { nameForVnr } from "@/lib/vnr/mutations/name-member";
import { openRound } from "@/lib/vnr/mutations/open-round";
import { saveChannel } from "@/lib/vnr/mutations/save-channel";
import { saveContact } from "@/lib/vnr/mutations/save-contact";
import { recordUse, saveUse } from "@/lib/vnr/mutations/save-use";
import { channelSave, contactSave } from "@/lib/vnr/schema";
import { savedUse } from "@/lib/vnr/use-schema";
import { again, anOrganisation, aPerson } from "./factories";

/** A year in which the country has no round yet, whatever other tests have opened. */
export async function aFreeYear(country: string): Promise<number> {
  const [row] = await db
    .select({ last: sql<number>`coalesce(max(${vnrRounds.year}), 2030)` })
    .from(vnrRounds)
    .where(sql`${vnrRounds.country} = ${country}`);
  return (row?.last ?? 2030) + 1;
}

/** A round of the country in a year of its own. */
export const aRound = async (actor: Actor, country: string) =>
  openRound(actor, { country, year: await aFreeYear(country), presentationOn: null });

/** A contact and a channel as a browser sends them, without the round. */
export const CONTACT = {
  ...{ role: "vnr_coordinator", name: "Mpho K.", office: "Ministry of Planning", email: "mpho@gov.example" },
  ...{ phone: "+267 1", first: true, why: "Writes it", howFound: "The list of focal points" },
} as const;
export const CHANNEL = {
  ...{
    kind: "hearing",
    side: "outside",
    title: "Civil society hearing",
    opensOn: "",
    closesOn: "2026-02-01",
  },
  ...{ link: "", sent: "", sentOn: "", answer: "" },
} as const;

export async function aContact(
  actor: Actor,
  roundId: string,
  part: { email?: string; name?: string; first?: boolean } = {},
) {
  const input = contactSave.parse({ id: null, version: 1, roundId, ...CONTACT, ...part });
  return { roundId, ...(await saveContact(actor, input)) };
}

export async function aChannel(actor: Actor, roundId: string) {
  const input = channelSave.parse({ id: null, version: 1, roundId, ...CHANNEL });
  return { roundId, ...(await saveChannel(actor, input)) };
}

/** A place in a published review as a browser sends it, without the round. */
export const USE = {
  ...{ page: "47", quote: "Libraries reach every district", link: "https://hlpf.example/report.pdf" },
  ...{ language: "en", storyId: "" },
};

/** A use of a round, as a draft or before the editors. */
export async function aUse(
  actor: Actor,
  roundId: string,
  { recorded = false, ...part }: Partial<typeof USE> & { recorded?: boolean } = {},
) {
  const draft = await saveUse(actor, savedUse.parse({ id: null, version: 1, roundId, ...USE, ...part }));
  return recorded ? recordUse(actor, draft) : draft;
}

/** The national library and an association of a country with their people, and people to whom it is closed. */
export async function aWorkspace(country: string) {
  const library = await anOrganisation({ country });
  const association = await anOrganisation({ kind: "library_association", country });
  const abroad = await anOrganisation({ country: "FJI" });
  const lead = await aPerson({ memberOf: [{ id: library.id, role: "lead" }] });
  const author = await aPerson({ memberOf: [{ id: library.id, role: "author" }] });
  const member = await aPerson({ memberOf: [{ id: library.id, role: "author" }] });
  await nameForVnr(lead, { organisationId: library.id, personId: member.id });
  return {
    ...{ library, association, lead, author },
    partner: await aPerson({ memberOf: [{ id: association.id, role: "lead" }] }),
    named: await again(member),
    other: await aPerson({ memberOf: [{ id: abroad.id, role: "lead" }] }),
    house: await aPerson({ roles: ["admin", "editor", "reviewer"] }),
  };
}

export type Workspace = Awaited<ReturnType<typeof aWorkspace>>;
