"use server";

import { revalidatePath } from "next/cache";
import { userAction } from "@/lib/auth/user-action";
import { addHelpEntry, changeHelpEntry, moveHelpEntry, removeHelpEntry } from "./mutations";
import { helpChange, helpMove, helpRef, newHelpEntry } from "./schema";

/** The public page is kept; it is made anew at its next request. */
const changed = <T>(value: T): T => {
  revalidatePath("/[locale]", "layout");
  return value;
};

export const addHelpEntryAction = userAction(newHelpEntry, async (actor, input) =>
  changed(await addHelpEntry(actor, input)),
);
export const changeHelpEntryAction = userAction(helpChange, async (actor, input) =>
  changed(await changeHelpEntry(actor, input)),
);
export const removeHelpEntryAction = userAction(helpRef, async (actor, input) =>
  changed(await removeHelpEntry(actor, input)),
);
export const moveHelpEntryAction = userAction(helpMove, async (actor, input) =>
  changed(await moveHelpEntry(actor, input)),
);
