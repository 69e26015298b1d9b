"use server";

import { revalidatePath } from "next/cache";
import { userAction } from "@/lib/auth/user-action";
import type { Actor } from "@/lib/people/actor";
import { confirmProfile, saveLandscape } from "./mutations/save-landscape";
import { removeLaw, saveLaw } from "./mutations/save-law";
import { importStatistics, saveStatistic, withdrawStatistic } from "./mutations/save-statistic";
import {
  landscapeSave,
  lawRef,
  lawSave,
  profileRef,
  statisticRef,
  statisticSave,
  statisticsImport,
} from "./profile-schema";

/** The verb, and then the country's pages anew at their next request, the public one too. */
const andRevalidate =
  <Input, Value>(verb: (actor: Actor, input: Input) => Promise<Value>) =>
  async (actor: Actor, input: Input) => {
    const value = await verb(actor, input);
    revalidatePath("/[locale]", "layout");
    return value;
  };

export const saveStatisticAction = userAction(statisticSave, andRevalidate(saveStatistic));
export const withdrawStatisticAction = userAction(statisticRef, andRevalidate(withdrawStatistic));
export const importStatisticsAction = userAction(statisticsImport, andRevalidate(importStatistics));
export const saveLandscapeAction = userAction(landscapeSave, andRevalidate(saveLandscape));
export const confirmProfileAction = userAction(profileRef, andRevalidate(confirmProfile));
export const saveLawAction = userAction(lawSave, andRevalidate(saveLaw));
export const removeLawAction = userAction(lawRef, andRevalidate(removeLaw));
