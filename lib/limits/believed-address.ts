import { isIP } from "node:net";
import { networksOf } from "./networks";

/**
 * Whom a request comes from. `X-Forwarded-For` counts only where the socket's other end is one of our proxies; then the
 * last address in it that is not one of them. What stands before that, its sender may have made up.
 */
export function believedAddress(peer: string, forwardedFor: string, trustedProxies: string): string {
  const proxies = networksOf(trustedProxies);
  let believed = plain(peer);
  for (const claimed of forwardedFor.split(",").map(plain).reverse()) {
    if (!proxies.holds(believed) || !isIP(claimed)) break;
    believed = claimed;
  }
  return believed;
}

/** One address in one form: no IPv4 dressed as IPv6, no zone, no port that a proxy put behind it. */
function plain(address: string): string {
  const bare = address
    .trim()
    .replace(/^\[(.+)\](:\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/%.*$/, "");
  return bare.toLowerCase().replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, "");
}

/** What a limit is counted by: an IPv4 address, or the /64 that one subscriber of IPv6 has for themself. */
export function countedAddress(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(":").filter(Boolean).length;
  const whole = [...groups, ...Array(missing).fill("0"), ...(tail ?? "").split(":").filter(Boolean)];
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
