import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { addPerson, deactivatePerson } from "@/lib/people/mutations/save-person";
import { aPerson, codeOf } from "../support/factories";

let verifications = 0;
let askReset: typeof import("@/lib/people/mutations/reset-password").askReset;
let provePassword: typeof import("@/lib/people/prove-password").provePassword;

beforeAll(async () => {
  vi.resetModules();
  vi.doMock("@node-rs/argon2", async (original) => {
    const argon2 = await original<typeof import("@node-rs/argon2")>();
    const verify: typeof argon2.verify = (...args) => {
      verifications += 1;
      return argon2.verify(...args);
    };
    return { ...argon2, verify };
  });
  ({ provePassword } = await import("@/lib/people/prove-password"));
  ({ askReset } = await import("@/lib/people/mutations/reset-password"));
  return () => {
    vi.doUnmock("@node-rs/argon2");
    vi.resetModules();
  };
});
beforeEach(() => {
  verifications = 0;
});

const PASSWORD = "a long password";
const unique = () => crypto.randomUUID();
const nowhere = async () => null;
const given = (email: string, password: string) => ({
  email,
  password,
  address: unique(),
  knownDevice: nowhere,
});

async function anAccount() {
  const email = `s-${unique()}@test.example`;
  return { email, ...(await addPerson(null, { email, name: "S", password: PASSWORD, locale: "fr" })) };
}

test("one verification in every case: right, wrong, unknown, deactivated", async () => {
  const [person, gone] = [await anAccount(), await anAccount()];
  await deactivatePerson(await aPerson({ roles: ["admin"] }), { personId: gone.id });
  const answers = [];
  for (const [email, password] of [
    [person.email.toUpperCase(), PASSWORD],
    [person.email, "wrong"],
    [`${unique()}@nobody.example`, PASSWORD],
    [gone.email, PASSWORD],
  ] as const) {
    verifications = 0;
    const proved = await provePassword(given(email, password));
    answers.push([proved?.id ?? null, verifications]);
  }
  expect(answers).toEqual([
    [person.id, 1],
    [null, 1],
    [null, 1],
    [null, 1],
  ]);
});

test("one verification for a forgotten password too, whether the address is somebody's or not", async () => {
  const person = await anAccount();
  for (const email of [person.email, `${unique()}@nobody.example`]) {
    verifications = 0;
    await askReset({ email, address: unique() });
    expect(verifications).toBe(1);
  }
});

test("known and unknown addresses are refused after as many failures, and then cost nothing", async () => {
  const known = await anAccount();
  for (const email of [known.email, `${unique()}@nobody.example`]) {
    const codes = [];
    for (let n = 0; n < 12; n += 1) codes.push(await codeOf(provePassword(given(email, "wrong"))));
    expect(codes).toEqual([...Array(10).fill("done"), "too_many_tries", "too_many_tries"]);
  }
  expect(verifications).toBe(20);
});

test("who hammers an account from elsewhere does not lock its owner out of a browser that is known", async () => {
  const person = await anAccount();
  for (let n = 0; n < 11; n += 1) await codeOf(provePassword(given(person.email, "wrong")));
  expect(await codeOf(provePassword(given(person.email, PASSWORD)))).toBe("too_many_tries");
  const known = { ...given(person.email, PASSWORD), knownDevice: async () => "this browser" };
  expect(await provePassword(known)).toMatchObject({ id: person.id });
});

test("a stolen mark of a known browser has its own ten tries and no more", async () => {
  const person = await anAccount();
  const stolen = { ...given(person.email, "wrong"), knownDevice: async () => "stolen" };
  const codes = [];
  for (let n = 0; n < 11; n += 1) codes.push(await codeOf(provePassword(stolen)));
  expect(codes.filter((code) => code === "too_many_tries")).toHaveLength(1);
  expect(await provePassword(given(person.email, PASSWORD))).toMatchObject({ id: person.id });
});

test("one address that tries many accounts is stopped; success does not count", async () => {
  const person = await anAccount();
  const address = unique();
  for (let n = 0; n < 60; n += 1) await provePassword({ ...given(person.email, PASSWORD), address });
  const codes = [];
  for (let n = 0; n < 52; n += 1)
    codes.push(await codeOf(provePassword({ ...given(`${unique()}@x.example`, "wrong"), address })));
  expect(codes.filter((code) => code === "too_many_tries")).toHaveLength(2);
});
