import { log } from "@/lib/log";

/**
 * Takes one step after the other, each by itself: what one throws is logged, and the rest is still done. Throws in the
 * end where any failed, naming those, so that the job is tried again; the steps may run twice.
 */
export async function eachStep(steps: Record<string, () => Promise<unknown>>): Promise<void> {
  const failed: string[] = [];
  for (const [step, take] of Object.entries(steps)) {
    try {
      await take();
    } catch (error) {
      failed.push(step);
      log.error({ err: error, step }, "step failed");
    }
  }
  if (failed.length > 0) throw new Error(`steps failed: ${failed.join(", ")}`);
}
