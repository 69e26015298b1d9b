"use server";

import { z } from "zod";
import { Refusal } from "@/lib/errors";
import { clientAddress } from "@/lib/limits/client-address";
import { endConsentByCode } from "./mutations/end-by-code";
import { revalidatePublic } from "./revalidate";

export type Ending = { endedAt: string } | { problem: string; code: string; again?: Date | undefined } | null;

const form = z.object({ code: z.string().max(100) });

/** For whoever holds a slip, signed in or not; a plain form, so that it works without scripts. */
export async function endConsentAction(_before: Ending, data: FormData): Promise<Ending> {
  const given = form.safeParse({ code: data.get("code") });
  if (!given.success) return { problem: "code_unknown", code: "" };
  try {
    const { endedAt } = await endConsentByCode({ ...given.data, address: await clientAddress() });
    revalidatePublic();
    return { endedAt: endedAt.toISOString() };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.code, code: given.data.code, again: error.again };
    throw error;
  }
}
