// Runs one of our TypeScript commands in the same environment as `npm start`: node scripts/run.mjs scripts/verify.ts
import { whenAsked } from "./ending.mjs";
import { ensureInstalled } from "./install.mjs";
import { endAll, ended, launch } from "./processes.mjs";

const [command, ...args] = process.argv.slice(2);

try {
  ensureInstalled();
  const { environment } = await import("./environment.mjs");
  const { env, postgres } = await environment(process.env);
  whenAsked(() => endAll(12_000));
  const code = await ended(launch(command, args, env));
  await postgres?.leave();
  process.exit(code);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
