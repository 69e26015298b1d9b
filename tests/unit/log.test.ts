import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const written = (program: string) =>
  spawnSync("node", ["--import", "tsx", "--input-type=module", "-e", program], { encoding: "utf8" }).stdout;

test("an error is logged with kind, code, first line and frames; not with the values of a query", () => {
  const line = written(`
    import { log } from "@/lib/log.ts";
    const cause = Object.assign(new Error("duplicate key"), { code: "23505", detail: "Key (email)=(ada@example.org)" });
    const error = new Error("Failed query: insert into people\\nparams: ada@example.org", { cause });
    log.error({ err: error, requestId: "42" }, "unexpected error");
  `);
  expect(JSON.parse(line)).toMatchObject({
    level: 50,
    msg: "unexpected error",
    requestId: "42",
    err: {
      type: "Error",
      message: "Failed query: insert into people",
      cause: { code: "23505", message: "duplicate key" },
    },
  });
  expect(line).not.toContain("ada@example.org");
});
