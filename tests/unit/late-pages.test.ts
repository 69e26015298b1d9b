import type FileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache";
import { expect, test } from "vitest";
import HashingCache from "@/lib/csp/cache-handler.mjs";

type Handler = Pick<FileSystemCache, "revalidateTag"> & {
  get(key: string, context: object): Promise<{ value: { html: string } } | null>;
  set(key: string, page: object, context: object): Promise<void>;
};
const Cache = HashingCache as unknown as new (context: object) => Handler;

/** Next.js makes one handler for each request, over one memory. */
const atRequest = () =>
  new Cache({
    fs: {},
    flushToDisk: false,
    serverDistDir: "/nowhere",
    revalidatedTags: [],
    maxMemoryCacheSize: 1e6,
  });
const page = (html: string) => ({ kind: "APP_PAGE", html, headers: {}, rscData: undefined, status: 200 });
const asked = { kind: "APP_PAGE", isFallback: false };

test("a page that was begun before something public changed is not kept after it", async () => {
  const early = atRequest();
  await atRequest().revalidateTag(["_N_T_/[locale]/layout"]);
  await early.set("/en/early", page("<p>before</p>"), {});
  expect(await atRequest().get("/en/early", asked)).toBeNull();

  await atRequest().set("/en/late", page("<p>after</p>"), {});
  expect((await atRequest().get("/en/late", asked))?.value.html).toBe("<p>after</p>");
});
