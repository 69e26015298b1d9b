const BROWSERS = [
  ["Edge", /\bEdg(e|A|iOS)?\//],
  ["Opera", /\b(OPR|Opera)\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS)\//],
  ["Safari", /\bVersion\/[\d.]+.*Safari\//],
] as const;

const SYSTEMS = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
] as const;

/** Names of a browser and its system, to recognise a session by; "" for what is not known. Anyone can claim any. */
export const describeUserAgent = (userAgent: string) => ({
  browser: BROWSERS.find(([, mark]) => mark.test(userAgent))?.[0] ?? "",
  system: SYSTEMS.find(([, mark]) => mark.test(userAgent))?.[0] ?? "",
});
