import { userRoute } from "@/lib/auth/user-route";
import { download } from "@/lib/download";
import { takeOwnData } from "@/lib/people/own-data";

/** Everything about the person who asks, as one file: for nobody else. */
export const GET = userRoute(async (_actor, _request, _params, session) =>
  download(takeOwnData(session), "application/json", "my-data.json"),
);
