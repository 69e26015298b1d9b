import { Refusal } from "@/lib/errors";
import { giveBack, takeLimit } from "@/lib/limits/take";

/** Whose code, and the id of the browser where it is one that they are known in. */
export type Who = { personId: string; device: string | null };

/**
 * Ten failures in a quarter of an hour and forty in a day: of a million codes three count at a time, so that who knows
 * the password guesses one in 8,000 days. A browser that is known has tries of its own, so that its owner still gets in.
 */
export async function countFailures({ personId, device }: Who, now: Date, take: () => Promise<boolean>) {
  const key = `${personId} ${device ?? ""}`;
  const limits = [
    { bucket: "second_factor.quarter", key, max: 10, seconds: 15 * 60 },
    { bucket: "second_factor.day", key, max: 40, seconds: 24 * 3600 },
  ];
  for (const limit of limits) await takeLimit(limit, now);
  if (!(await take())) throw new Refusal("invalid", { code: "code_wrong" });
  for (const limit of limits) await giveBack(limit);
}
