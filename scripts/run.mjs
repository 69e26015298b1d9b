// Runs one of our TypeScript commands in the same environment as `npm start`: node scripts/run.mjs scripts/verify.ts
import { spawn } from "node:child_process";
import { bin, ensureInstalled, ROOT } from "./install.mjs";

ensureInstalled();
const { environment } = await import("./environment.mjs");
const { env, postgres } = await environment(process.env);
const child = spawn(bin("tsx"), process.argv.slice(2), { cwd: ROOT, env, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => {
  if (postgres && !postgres.adopted) postgres.stop();
  process.exit(code ?? 1);
});
