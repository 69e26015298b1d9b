import { type Browser, chromium } from "@playwright/test";
import { quantile } from "./results";

/** 1.6 Mbit/s in bytes a second, and a round trip of 150 ms: a slow line. The phone's processor is four times slower. */
const LINE = { offline: false, downloadThroughput: 200_000, uploadThroughput: 94_000, latency: 150 };
const SLOWER = 4;
const VISITS = 5;

declare global {
  interface Window {
    painted: number;
    shifted: number;
  }
}

/**
 * Cold visits of a page on a mid-range phone: milliseconds until the largest paint (the middle of several visits), the
 * worst sum of layout shifts, and the kilobytes that came over the line, compressed: of the page itself, of all that makes
 * it work, and of fonts.
 */
export async function onPhone(address: string) {
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const visits: Awaited<ReturnType<typeof visit>>[] = [];
  for (let number = 0; number < VISITS; number += 1) visits.push(await visit(browser, address));
  await browser.close();
  const of = (what: "painted" | "shifted", share: number) =>
    quantile(
      visits.map((one) => one[what]),
      share,
    );
  const sizes = visits[0]?.sizes ?? [];
  const weight = (...kinds: string[]) =>
    sizes.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { size }) => sum + size, 0) / 1000;
  return {
    ...{ painted: of("painted", 0.5), shifted: of("shifted", 0.99) },
    ...{ html: weight("document"), page: weight("document", "stylesheet", "script"), fonts: weight("font") },
  };
}

async function visit(browser: Browser, address: string) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
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
  const seen = { painted, shifted, sizes: await Promise.all(sizes) };
  await context.close();
  return seen;
}
