import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";

const ORIGIN = "http://localhost:3000";
const hash = (data: Uint8Array | string) => createHash("sha256").update(data).digest();
const text = (data: Uint8Array) => Buffer.from(data).toString("base64url");

/** A passkey in software (WebAuthn, ES256), for tests of what the server makes of its answers. */
export function aKey({ counter = 0, verifies = true } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(16);
  let count = counter;

  const clientData = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const head = (flags: number) => {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(count);
    return Buffer.concat([hash("localhost"), Buffer.from([flags | (verifies ? 4 : 0)]), counted]);
  };
  const shared = { id: text(id), rawId: text(id), type: "public-key" as const, clientExtensionResults: {} };

  return {
    /** How often the device says that it has signed. */
    set count(value: number) {
      count = value;
    },
    create(challenge: string, origin = ORIGIN) {
      // COSE key: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
      const cose = Buffer.concat([
        Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32]),
        Buffer.from(x, "base64url"),
        Buffer.from([0x22, 0x58, 32]),
        Buffer.from(y, "base64url"),
      ]);
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
      const authData = Buffer.concat([head(0x41), credential]);
      // CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}
      const attestation = Buffer.concat([
        Buffer.from([0xa3, 0x63]),
        Buffer.from("fmt"),
        Buffer.from([0x64]),
        Buffer.from("none"),
        Buffer.from([0x67]),
        Buffer.from("attStmt"),
        Buffer.from([0xa0, 0x68]),
        Buffer.from("authData"),
        Buffer.from([0x58, authData.length]),
        authData,
      ]);
      const response = {
        clientDataJSON: text(clientData("webauthn.create", challenge, origin)),
        attestationObject: text(attestation),
      };
      return { ...shared, response };
    },
    sign(challenge: string, origin = ORIGIN) {
      const client = clientData("webauthn.get", challenge, origin);
      const authData = head(1);
      const signed = Buffer.concat([authData, hash(client)]);
      const signature = createSign("sha256").update(signed).sign(privateKey);
      const response = {
        clientDataJSON: text(client),
        authenticatorData: text(authData),
        signature: text(signature),
      };
      return { ...shared, response };
    },
  };
}
