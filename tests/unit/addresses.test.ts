import { expect, test } from "vitest";
import { ownAddress } from "@/lib/auth/own-address";
import { describeUserAgent } from "@/lib/auth/user-agent";
import { believedAddress, countedAddress } from "@/lib/limits/believed-address";
import { areNetworks } from "@/lib/limits/networks";

const PROXIES = "10.0.0.0/8, 2001:db8:1::/48";

test.each([
  ["nobody in between", "203.0.113.9", "", "203.0.113.9"],
  ["a client that claims to be another", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["our proxy", "10.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["our proxy, and a client that claimed before it", "10.0.0.1", "192.0.2.66, 198.51.100.1", "198.51.100.1"],
  ["two of our proxies", "10.0.0.1", "198.51.100.1, 10.2.3.4", "198.51.100.1"],
  ["our proxy as IPv4 in IPv6", "::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["our proxy over IPv6", "2001:db8:1::7", "2001:db8:9::1", "2001:db8:9::1"],
  ["a port behind the address", "10.0.0.1", "198.51.100.1:4711", "198.51.100.1"],
  ["a port behind an IPv6 address", "10.0.0.1", "[2001:db8:9::1]:4711", "2001:db8:9::1"],
  ["nonsense from our proxy", "10.0.0.1", "unknown", "10.0.0.1"],
  ["our proxy alone", "10.0.0.1", "", "10.0.0.1"],
])("%s", (_, peer, forwarded, believed) => {
  expect(believedAddress(peer, forwarded, PROXIES)).toBe(believed);
});

test("without configured proxies nobody is believed, not even this machine", () => {
  expect(believedAddress("127.0.0.1", "198.51.100.1", "")).toBe("127.0.0.1");
});

test.each([
  ["198.51.100.1", "198.51.100.1"],
  ["2001:db8:9:1:aaaa::1", "2001:db8:9:1::/64"],
  ["2001:db8:9:1:bbbb:cccc:dddd:eeee", "2001:db8:9:1::/64"],
  ["::1", "0:0:0:0::/64"],
  ["2001:DB8::", "2001:db8:0:0::/64"],
])("%s is counted as %s", (address, counted) => expect(countedAddress(address)).toBe(counted));

test.each([
  ["", true],
  ["10.0.0.0/8, ::1", true],
  ["192.168.1.7", true],
  ["10.0.0.0/33", false],
  ["::1/129", false],
  ["10.0.0.0/8/8", false],
  ["10.0.0.0/", false],
  ["proxy", false],
])("'%s' lists networks: %s", (text, are) => expect(areNetworks(text)).toBe(are));

test.each(["/en", "/fr/desk", "/ar/desk/stories/1?section=need#title", "/en?x=//y"])(
  "%s leads on within the site",
  (address) => expect(ownAddress(address)).toBe(address),
);
test.each([
  ...["", "/", "//evil.example", "https://evil.example", "/enx", "/en\\evil", "/\\evil.example"],
  ...["/en/\t//evil.example", "/en/\n/evil", "javascript:alert(1)", " /en", "/de/desk", "/en@evil.example"],
])("'%s' leads nowhere", (address) => expect(ownAddress(address)).toBeNull());

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
    "Edge",
    "Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari",
    "iPhone",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
    "Chrome",
    "Android",
  ],
  ["curl/8.5.0", "", ""],
  ["", "", ""],
])("%s", (agent, browser, system) => expect(describeUserAgent(agent)).toEqual({ browser, system }));
