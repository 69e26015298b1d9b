"use server";

import { revalidatePath } from "next/cache";
import { visitorForm } from "@/lib/auth/visitor-form";
import { clientAddress } from "@/lib/limits/client-address";
import { paths } from "@/lib/paths";
import { reportProblem } from "./mutations/report-problem";
import { problemReport } from "./report-schema";
import { revalidatePublic } from "./revalidate";

/** For anyone, signed in or not; a plain form, so that it works without scripts. */
export const reportProblemAction = visitorForm(problemReport, async (input) => {
  const { hid } = await reportProblem({ ...input, address: await clientAddress() });
  if (hid > 0) revalidatePublic();
  revalidatePath("/[locale]/review", "layout");
  return paths.public.reportSent(input.locale, input.slug);
});
