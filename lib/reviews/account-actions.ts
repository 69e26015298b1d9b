"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { freshAction, userAction } from "@/lib/auth/user-action";
import { eraseOwnAccount, erasePerson } from "./mutations/erase-account";

const email = z.string().max(320);

/** Answers without a new page: the session is over with it. */
export const eraseOwnAccountAction = userAction(
  z.strictObject({ email, password: z.string().max(200) }),
  eraseOwnAccount,
);

export const erasePersonAction = freshAction(
  z.strictObject({ personId: z.uuid(), email }),
  async (actor, input) => {
    const erased = await erasePerson(actor, input);
    revalidatePath("/[locale]/admin", "layout");
    return erased;
  },
);
