"use server";

import { revalidatePath } from "next/cache";
import { userAction } from "@/lib/auth/user-action";
import { readAllNotices, readNotice } from "./mutations/read-notice";
import { resendMail } from "./mutations/resend-mail";
import { saveWishes } from "./mutations/save-wishes";
import { mailRef, nothing, noticeRef, wishesChange } from "./schema";

/** The private pages alone: none of this is public. */
const changed = <T>(value: T): T => {
  revalidatePath("/[locale]/account", "layout");
  revalidatePath("/[locale]/admin", "layout");
  return value;
};

export const readNoticeAction = userAction(noticeRef, async (actor, input) =>
  changed(await readNotice(actor, input)),
);
export const readAllNoticesAction = userAction(nothing, async (actor) =>
  changed(await readAllNotices(actor)),
);
export const saveWishesAction = userAction(wishesChange, async (actor, input) =>
  changed(await saveWishes(actor, input)),
);
export const resendMailAction = userAction(mailRef, async (actor, input) =>
  changed(await resendMail(actor, input)),
);
