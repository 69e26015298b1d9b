import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { codeGenerators, recoveryCodes, settings } from "@/db/schema";
import { unseal } from "@/lib/crypto/seal";
import { requireFreshProof } from "@/lib/people/fresh-proof";
import {
  beginGenerator,
  confirmGenerator,
  makeRecoveryCodes,
  removeGenerator,
  removePasskey,
} from "@/lib/people/mutations/factors";
import { beginSession } from "@/lib/people/mutations/sessions";
import { takeCode } from "@/lib/people/one-time-codes";
import { countRecoveryCodes, takeRecoveryCode } from "@/lib/people/recovery-codes";
import { findSession, findWaitingSession } from "@/lib/people/session-queries";
import { findReview } from "@/lib/reviews/queries";
import { codeAt, deedsOf, lastMail, signedIn, withApp } from "../support/account";
import { aPerson, aReviewer, aSubmittedStory, codeOf } from "../support/factories";
import { aNaming } from "../support/named";

const START = new Date("2026-03-01T12:00:00Z");
const later = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const who = (session: { actor: { id: string } }, device: string | null = null) => ({
  personId: session.actor.id,
  device,
});
const inUse = { confirmed: true };

describe("codes of an app", () => {
  test("the first code puts it to use, and brings ten recovery codes", async () => {
    const session = await signedIn(await aPerson());
    const { secret, uri } = await beginGenerator(session, START);
    expect(uri).toContain("otpauth://totp/SDG%20Stories");
    expect(await codeOf(takeCode(who(session), codeAt(secret, START), inUse, START))).toBe("invalid");
    expect(await codeOf(confirmGenerator(session, { code: "000000" }, START))).toBe("invalid");
    const { codes } = await confirmGenerator(session, { code: codeAt(secret, START) }, START);
    expect(new Set(codes).size).toBe(10);
    expect(await deedsOf(session.actor)).toContain("factor.added");
    expect(await lastMail("second_factor_changed", { personId: session.actor.id })).not.toBeNull();
    expect(await codeOf(beginGenerator(session))).toBe("factor_present");
  });

  test("each counts once, a late or early clock by one step, none after a later one", async () => {
    const session = await signedIn(await aPerson());
    const { secret } = await withApp(session, START);
    const take = (made: number, at = made) =>
      codeOf(takeCode(who(session), codeAt(secret, later(made)), inUse, later(at)));
    expect(await take(0)).toBe("invalid");
    expect(await take(60)).toBe("done");
    expect(await take(60)).toBe("invalid");
    expect(await take(120, 90)).toBe("done");
    expect(await take(90)).toBe("invalid");
    expect(await take(300, 360)).toBe("invalid");
    expect(await take(330, 360)).toBe("done");
  });

  test("of two uses of one code, one wins", async () => {
    const session = await signedIn(await aPerson());
    const { secret } = await withApp(session, START);
    const use = () => takeCode(who(session), codeAt(secret, later(60)), inUse, later(60));
    expect((await Promise.all([codeOf(use()), codeOf(use())])).sort()).toEqual(["done", "invalid"]);
  });

  test("ten wrong ones, then a pause; a known browser has tries of its own", async () => {
    const session = await signedIn(await aPerson());
    const { secret } = await withApp(session, START);
    const at = later(60);
    const codes = [];
    for (let n = 0; n < 11; n += 1) codes.push(await codeOf(takeCode(who(session), "000000", inUse, at)));
    expect(codes).toEqual([...Array(10).fill("invalid"), "too_many_tries"]);
    expect(await codeOf(takeCode(who(session), codeAt(secret, at), inUse, at))).toBe("too_many_tries");
    expect(await codeOf(takeCode(who(session, "known"), codeAt(secret, at), inUse, at))).toBe("done");
  });

  test("its secret is sealed for its person, and opens nowhere else", async () => {
    const session = await signedIn(await aPerson());
    const { secret } = await withApp(session, START);
    const [row] = await db.select().from(codeGenerators).where(eq(codeGenerators.personId, session.actor.id));
    expect(JSON.stringify(row)).not.toContain(secret);
    const place = { use: "one-time codes", of: session.actor.id };
    expect(unseal(row!.secret, place)).toBe(secret);
    expect(() => unseal(row!.secret, { ...place, of: crypto.randomUUID() })).toThrow();
    expect(() => unseal(row!.secret, { ...place, use: "other" })).toThrow();
    const broken = `${row!.secret.slice(0, -2)}${row!.secret.endsWith("AA") ? "BB" : "AA"}`;
    expect(() => unseal(broken, place)).toThrow();
  });
});

describe("recovery codes", () => {
  test("each opens once, however it is typed, and never another's account", async () => {
    const session = await signedIn(await aPerson());
    const { codes } = await withApp(session, START);
    const stranger = await signedIn(await aPerson());
    expect(await codeOf(takeRecoveryCode(who(stranger), codes[0]!))).toBe("invalid");
    const typed = ` ${codes[0]!.toLowerCase().replace("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
    expect(await codeOf(takeRecoveryCode(who(session), typed))).toBe("done");
    expect(await codeOf(takeRecoveryCode(who(session), codes[0]!))).toBe("invalid");
    expect(await countRecoveryCodes(session.actor.id)).toBe(9);
    expect(await deedsOf(session.actor)).toContain("factor.recovery_code_used");
  });

  test("of two uses of one, one wins; and only hashes are kept", async () => {
    const session = await signedIn(await aPerson());
    const { codes } = await withApp(session, START);
    const use = () => codeOf(takeRecoveryCode(who(session), codes[1]!));
    expect((await Promise.all([use(), use()])).sort()).toEqual(["done", "invalid"]);
    expect(JSON.stringify(await db.select().from(recoveryCodes))).not.toContain(codes[2]);
  });

  test("new ones end the old ones; without a factor there are none", async () => {
    const session = await signedIn(await aPerson());
    expect(await codeOf(makeRecoveryCodes(session))).toBe("factor_missing");
    const { codes } = await withApp(session, START);
    const made = await makeRecoveryCodes(session);
    expect(await codeOf(takeRecoveryCode(who(session), codes[0]!))).toBe("invalid");
    expect(await codeOf(takeRecoveryCode(who(session), made.codes[0]!))).toBe("done");
    await removeGenerator(session);
    expect(await countRecoveryCodes(session.actor.id)).toBe(0);
    expect(await codeOf(removeGenerator(session))).toBe("not_found");
    expect(await codeOf(removePasskey(session, { id: crypto.randomUUID() }))).toBe("not_found");
  });
});

describe("a session", () => {
  test("begun with the password waits for the second factor, ten minutes, and then is none", async () => {
    const person = await aPerson();
    await withApp(await signedIn(person));
    const { id } = await beginSession({ personId: person.id, way: "password", browser: "", system: "" });
    const cookie = { id, epoch: 0 };
    expect(await findSession(cookie)).toBeNull();
    expect(await findWaitingSession(cookie)).toMatchObject({ personId: person.id, factors: { app: true } });
    expect(await findWaitingSession(cookie, new Date(Date.now() + 600_001))).toBeNull();
    const whole = await beginSession({
      ...{ personId: person.id, way: "code", browser: "", system: "", instead: id },
    });
    expect(await findSession({ id: whole.id, epoch: 0 })).toMatchObject({ actor: { id: person.id } });
    expect(await findWaitingSession(cookie)).toBeNull();
  });

  test("the one in which a factor is set up goes on; all others must show it", async () => {
    const person = await aPerson();
    const [here, there] = [await signedIn(person), await signedIn(person)];
    await withApp(here);
    expect(await findSession({ id: here.id, epoch: 0 })).not.toBeNull();
    expect(await findSession({ id: there.id, epoch: 0 })).toBeNull();
  });

  test("asks for fresh proof after ten minutes", async () => {
    const session = await signedIn(await aPerson());
    const later = (ms: number) => new Date(session.provedAt.getTime() + ms);
    expect(() => requireFreshProof(session, later(600_000))).not.toThrow();
    expect(() => requireFreshProof(session, later(600_001))).toThrow("proof_needed");
  });
});

describe("editors and admins without a second factor", () => {
  beforeAll(async () => {
    await db.update(settings).set({ sampleWorld: false });
    return async () => void (await db.update(settings).set({ sampleWorld: false }));
  });

  test.each([["editor"], ["admin"], ["editor", "reviewer"]] as const)(
    "%s: the role waits",
    async (...roles) => {
      const session = await signedIn(await aPerson({ roles: [...roles] }));
      expect(session.needsFactor).toBe(true);
      expect(session.actor.roles).toEqual(roles.filter((role) => role === ("reviewer" as string)));
      await withApp(session);
      const now = await findSession({ id: session.id, epoch: 0 });
      expect(now).toMatchObject({ needsFactor: false, actor: { roles: [...roles].sort() } });
      await removeGenerator(session);
      expect((await findSession({ id: session.id, epoch: 0 }))?.needsFactor).toBe(true);
    },
  );

  test("who is named to edit a story: that waits, what they see as a reviewer does not", async () => {
    const person = await aReviewer();
    const { story, revision } = await aSubmittedStory({ country: "BRB" });
    await aNaming(story.id, person);
    const session = await signedIn(person);
    expect(session).toMatchObject({ needsFactor: true, actor: { roles: ["reviewer"], editorOf: [] } });
    expect((await findReview(session.actor, revision.id))?.stage).toBe("deciding");
    await withApp(session);
    const now = await findSession({ id: session.id, epoch: 0 });
    expect(now).toMatchObject({ needsFactor: false, actor: { editorOf: [story.id] } });
  });

  test("reviewers and members need none; in the sample world nobody does", async () => {
    expect(await signedIn(await aPerson({ roles: ["reviewer"] }))).toMatchObject({
      needsFactor: false,
      actor: { roles: ["reviewer"] },
    });
    const admin = await aPerson({ roles: ["admin"] });
    await db.update(settings).set({ sampleWorld: true });
    expect(await signedIn(admin)).toMatchObject({ needsFactor: false, actor: { roles: ["admin"] } });
    await db.update(settings).set({ sampleWorld: false });
    expect((await signedIn(admin)).needsFactor).toBe(true);
  });
});
