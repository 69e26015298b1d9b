import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";

const answer = userRoute(async () => {
  throw notFound();
});

/** No file stands here, for anybody: the same answer as for one that may not be opened. */
export const GET = (request: Request) => answer(request, { params: Promise.resolve({}) });
