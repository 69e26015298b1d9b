// The production build, kept as long as nothing that goes into it changed.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./install.mjs";
import { succeeds } from "./processes.mjs";

const SOURCES = [
  ...["app", "components", "db", "lib", "public", "proxy.ts", "instrumentation.ts"],
  ...["next.config.js", "postcss.config.mjs", "tsconfig.json", "package-lock.json"],
];

/** Builds if the sources changed since the last build; true if a good build stands. */
export async function build(env) {
  const mark = join(ROOT, ".next", "source-hash");
  const hash = sourceHash();
  if (existsSync(mark) && readFileSync(mark, "utf8") === hash) return true;
  rmSync(mark, { force: true });
  if (!(await succeeds("next", ["build"], { ...env, NODE_ENV: "production" }))) return false;
  writeFileSync(mark, hash);
  return true;
}

function sourceHash() {
  const hash = createHash("sha256");
  const add = (path) => {
    if (!existsSync(join(ROOT, path))) return;
    if (!statSync(join(ROOT, path)).isDirectory()) hash.update(path).update(readFileSync(join(ROOT, path)));
    else for (const name of readdirSync(join(ROOT, path)).sort()) add(join(path, name));
  };
  for (const source of SOURCES) add(source);
  return hash.digest("hex");
}
