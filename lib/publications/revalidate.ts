import { revalidatePath } from "next/cache";

/** What is public changed: every kept page is made anew at its next request. */
export function revalidatePublic() {
  revalidatePath("/[locale]", "layout");
}
