import { revalidatePath } from "next/cache";
import type { Actor } from "@/lib/people/actor";

/** The verb, and then the workspace's pages anew. */
export const andRevalidate =
  <Input, Value>(verb: (actor: Actor, input: Input) => Promise<Value>) =>
  async (actor: Actor, input: Input) => {
    const value = await verb(actor, input);
    revalidatePath("/[locale]/vnr", "layout");
    return value;
  };
