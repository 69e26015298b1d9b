"use server";

import { revalidatePath } from "next/cache";
import { userAction } from "@/lib/auth/user-action";
import type { Actor } from "@/lib/people/actor";
import { revalidatePublic } from "@/lib/publications/revalidate";
import { checkUse, refuseUse, uncheckUse } from "./mutations/check-use";
import { recordUse, removeUse, saveUse } from "./mutations/save-use";
import { thingRef } from "./schema";
import { refusedUse, savedUse } from "./use-schema";

type Verb<Input, Value> = (actor: Actor, input: Input) => Promise<Value>;

const inWorkspace =
  <Input, Value>(verb: Verb<Input, Value>) =>
  async (actor: Actor, input: Input) => {
    const value = await verb(actor, input);
    revalidatePath("/[locale]/vnr", "layout");
    return value;
  };

/** The check is what makes a use public, or ends that. */
const inPublic =
  <Input, Value>(verb: Verb<Input, Value>) =>
  async (actor: Actor, input: Input) => {
    const value = await verb(actor, input);
    revalidatePublic();
    return value;
  };

export const saveUseAction = userAction(savedUse, inWorkspace(saveUse));
export const recordUseAction = userAction(thingRef, inWorkspace(recordUse));
export const removeUseAction = userAction(thingRef, inWorkspace(removeUse));
export const checkUseAction = userAction(thingRef, inPublic(checkUse));
export const uncheckUseAction = userAction(thingRef, inPublic(uncheckUse));
export const refuseUseAction = userAction(refusedUse, inPublic(refuseUse));
