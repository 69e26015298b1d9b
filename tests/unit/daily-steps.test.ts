import { expect, test, vi } from "vitest";
import { eachStep } from "@/lib/jobs/each-step";
import { log } from "@/lib/log";

test("a step that always fails is logged and stops none behind it; the job fails in the end, each time", async () => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => {});
  const error = new Error("a row that nobody foresaw");
  const done: string[] = [];
  const step = (name: string) => async () => done.push(name);
  const steps = {
    one: step("one"),
    bad: () => Promise.reject(error),
    two: step("two"),
    three: step("three"),
  };
  for (let time = 1; time <= 2; time += 1) {
    await expect(eachStep(steps)).rejects.toThrow("steps failed: bad");
    expect(done.splice(0)).toEqual(["one", "two", "three"]);
    expect(logged).toHaveBeenCalledTimes(time);
    expect(logged).toHaveBeenLastCalledWith({ err: error, step: "bad" }, "step failed");
  }
  logged.mockRestore();
});

test("where all are taken the job ends well, one after the other", async () => {
  const order: string[] = [];
  const slow = (name: string) => async () => {
    order.push(`${name} begins`);
    await Promise.resolve();
    order.push(`${name} ends`);
  };
  await eachStep({ one: slow("one"), two: slow("two") });
  expect(order).toEqual(["one begins", "one ends", "two begins", "two ends"]);
});
