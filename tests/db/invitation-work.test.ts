import { beforeAll, expect, test, vi } from "vitest";
import { aLibrary, aPerson, codeOf } from "../support/factories";
import { tokenFor } from "../support/mailbox";

/** Argon2 is what takes time: counted, that a link of any kind costs the same. */
let runs = 0;
let accept: typeof import("@/lib/people/mutations/accept-invitation").acceptAsNew;
let invite: typeof import("@/lib/people/mutations/invite").invitePerson;

beforeAll(async () => {
  vi.resetModules();
  vi.doMock("@node-rs/argon2", async (original) => {
    const argon2 = await original<typeof import("@node-rs/argon2")>();
    const counted =
      <Args extends unknown[], Answer>(run: (...args: Args) => Answer) =>
      (...args: Args) => {
        runs += 1;
        return run(...args);
      };
    return { ...argon2, hash: counted(argon2.hash), verify: counted(argon2.verify) };
  });
  ({ acceptAsNew: accept } = await import("@/lib/people/mutations/accept-invitation"));
  ({ invitePerson: invite } = await import("@/lib/people/mutations/invite"));
  return () => {
    vi.doUnmock("@node-rs/argon2");
    vi.resetModules();
  };
});

test("a link costs one run of Argon2, whether it is good, used, unknown, or of one who has an account", async () => {
  const { lead, library } = await aLibrary();
  const known = await aPerson();
  const fresh = `work-${crypto.randomUUID()}@test.example`;
  for (const email of [fresh, known.email])
    await invite(lead, {
      ...{ email, locale: "en", organisationId: library.id, memberRole: "author", platformRoles: [] },
    });
  const cost = async (token: string) => {
    runs = 0;
    const code = await codeOf(
      accept({ token, name: "A", password: "four words no one joins", locale: "en" }),
    );
    return [code, runs];
  };
  const good = await tokenFor(fresh);
  expect(await cost(good)).toEqual(["done", 1]);
  expect(await cost(good)).toEqual(["link_dead", 1]);
  expect(await cost("unknown")).toEqual(["link_dead", 1]);
  expect(await cost(await tokenFor(known.email))).toEqual(["account_exists", 1]);
});
