import { userRoute } from "@/lib/auth/user-route";
import { Refusal } from "@/lib/errors";
import { readJson } from "@/lib/json-body";
import { bePresent } from "@/lib/stories/mutations/be-present";
import { presence } from "@/lib/stories/schema";

export const POST = userRoute(async (actor, request, params) => {
  const here = presence.safeParse({ ...((await readJson(request, 1000)) as object), ...params });
  if (!here.success) throw new Refusal("invalid");
  return Response.json(await bePresent(actor, here.data), {
    headers: { "cache-control": "private, no-store" },
  });
}, "signed_out");
