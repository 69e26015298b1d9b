import { userRoute } from "@/lib/auth/user-route";
import { notFound, Refusal } from "@/lib/errors";
import { readJson } from "@/lib/json-body";
import { saveSection } from "@/lib/stories/mutations/save-section";
import { findSection } from "@/lib/stories/queries";
import { sectionRef, sectionSave } from "@/lib/stories/schema";

/** More than the longest section can be. */
const MOST_BYTES = 2_000_000;

const KEPT_BY_NOBODY = { "cache-control": "private, no-store" };

/** The section as it is now: what is laid beside one's own words when both were changed. */
export const GET = userRoute(async (actor, _request, params) => {
  const ref = sectionRef.safeParse(params);
  const found = ref.success ? await findSection(actor, ref.data.id, ref.data.section) : null;
  if (!found) throw notFound();
  return Response.json(found, { headers: KEPT_BY_NOBODY });
}, "signed_out");

export const PUT = userRoute(async (actor, request, params) => {
  const body = await readJson(request, MOST_BYTES);
  const save = sectionSave.safeParse({ ...(body as object), ...params });
  if (!save.success) throw new Refusal("invalid");
  return Response.json(await saveSection(actor, save.data), { headers: KEPT_BY_NOBODY });
}, "signed_out");
