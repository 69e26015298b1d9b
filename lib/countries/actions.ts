"use server";

import { revalidatePath } from "next/cache";
import { userAction } from "@/lib/auth/user-action";
import { addVnrYear, changeVnrYear } from "./mutations";
import { newVnrYear, vnrYearChange } from "./schema";

/** Public pages of countries are kept; they are made anew at their next request. */
const changed = <T>(value: T): T => {
  revalidatePath("/[locale]", "layout");
  return value;
};

export const addVnrYearAction = userAction(newVnrYear, async (actor, input) =>
  changed(await addVnrYear(actor, input)),
);
export const changeVnrYearAction = userAction(vnrYearChange, async (actor, input) =>
  changed(await changeVnrYear(actor, input)),
);
