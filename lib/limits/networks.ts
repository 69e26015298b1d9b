import { BlockList, isIP } from "node:net";

/** Whether a text lists addresses or networks, separated by commas: "10.0.0.0/8, ::1". Nothing is a list too. */
export const areNetworks = (text: string): boolean => partsOf(text).every(isNetwork);

/** The addresses of such a list, to ask whether one is among them. */
export function networksOf(text: string): { holds: (address: string) => boolean } {
  const list = new BlockList();
  for (const part of partsOf(text)) {
    const [address = "", prefix] = part.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return { holds: (address) => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4") };
}

function isNetwork(part: string): boolean {
  const [address = "", prefix, ...rest] = part.split("/");
  const bits = isIP(address) === 6 ? 128 : isIP(address) === 4 ? 32 : -1;
  if (bits < 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits);
}

const partsOf = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
