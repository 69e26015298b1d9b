import { expect, test } from "vitest";
import { coalesced } from "@/lib/coalesced";

/** A question whose answers come when the test says so. */
function asked() {
  const waiting: PromiseWithResolvers<string>[] = [];
  const ask = coalesced(() => {
    const one = Promise.withResolvers<string>();
    waiting.push(one);
    return one.promise;
  });
  return { ask, waiting };
}

test("who comes while it is asked shares the next asking, and never gets an answer older than the question", async () => {
  const { ask, waiting } = asked();
  const first = ask();
  const [second, third] = [ask(), ask()];
  expect(waiting).toHaveLength(1);
  waiting[0]?.resolve("before");
  expect(await first).toBe("before");
  await expect.poll(() => waiting.length).toBe(2);
  const fourth = ask();
  waiting[1]?.resolve("after");
  expect(await Promise.all([second, third])).toEqual(["after", "after"]);
  await expect.poll(() => waiting.length).toBe(3);
  waiting[2]?.resolve("later");
  expect(await fourth).toBe("later");
  const alone = ask();
  waiting[3]?.resolve("now");
  expect(await alone).toBe("now");
});

test("an asking that fails fails for those who asked, and the next is asked all the same", async () => {
  const { ask, waiting } = asked();
  const [first, second] = [ask(), ask()];
  waiting[0]?.reject(new Error("no line"));
  await expect(first).rejects.toThrow("no line");
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.resolve("back");
  expect(await second).toBe("back");
});
