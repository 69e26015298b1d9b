// A browser for the tests: one that is there, else Playwright's own, else Debian's.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { bin, ROOT } from "./install.mjs";

/** The one without windows is the lighter by a quarter. */
const KNOWN = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** Path of a Chromium; undefined when Playwright has its own. */
export function findChromium(env) {
  const there = [env.CHROMIUM_PATH, ...KNOWN].find((path) => path && isExecutable(path));
  if (there) return there;
  const run = (command, args) =>
    spawnSync(command, args, {
      cwd: ROOT,
      env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", "ignore", "inherit"],
    }).status === 0;
  console.log("Installing a browser for the tests …");
  if (process.getuid?.() === 0 && isExecutable("/usr/bin/apt-get")) {
    run("apt-get", ["update", "-qq"]);
    for (const name of ["chromium-headless-shell", "chromium"])
      if (run("apt-get", ["install", "-y", "-qq", name])) return `/usr/bin/${name}`;
  }
  if (run(bin("playwright"), ["install", "chromium"])) return undefined;
  throw new Error("No browser could be installed: set CHROMIUM_PATH to a Chromium.");
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
