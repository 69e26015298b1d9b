import { chromium } from "@playwright/test";

/** 1.6 Mbit/s in bytes a second, and a round trip of 150 ms: a slow phone line. Its processor is four times slower. */
const LINE = { offline: false, downloadThroughput: 200_000, uploadThroughput: 94_000, latency: 150 };
const SLOWER = 4;

declare global {
  interface Window {
    painted: number;
    shifted: number;
  }
}

/**
 * The cold visit of a page on a mid-range phone: milliseconds until the largest paint, the sum of layout shifts, and
 * the bytes that came over the line (compressed) of the page itself, of all that makes it work, and of fonts.
 */
export async function onPhone(address: string) {
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, isMobile: true });
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", LINE);
  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(() => {
    window.painted = 0;
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) window.painted = startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const sizes: Promise<{ kind: string; size: number }>[] = [];
  page.on("requestfinished", (one) => {
    sizes.push(one.sizes().then(({ responseBodySize: size }) => ({ kind: one.resourceType(), size })));
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const { painted, shifted } = await page.evaluate(() => ({
    painted: window.painted,
    shifted: window.shifted,
  }));
  const all = await Promise.all(sizes);
  await browser.close();
  const weight = (...kinds: string[]) =>
    all.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { size }) => sum + size, 0) / 1000;
  return {
    ...{ painted, shifted, html: weight("document"), fonts: weight("font") },
    page: weight("document", "stylesheet", "script"),
  };
}
