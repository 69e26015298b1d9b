// A real clamd for the tests: one that is there, else Debian's.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";

const KNOWN = ["/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd"];

/** Path of clamd, installed where the machine lets us. Its signatures are not fetched: tests bring one of their own. */
export function findClamd() {
  const there = [process.env.CLAMD_PATH, ...KNOWN].find((path) => path && isExecutable(path));
  if (there) return there;
  const run = (command, args) =>
    spawnSync(command, args, {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", "ignore", "inherit"],
    }).status === 0;
  console.log("Installing clamd for the tests …");
  const installs = process.getuid?.() === 0 && isExecutable("/usr/bin/apt-get");
  const packages = ["install", "-y", "-qq", "--no-install-recommends", "clamav-daemon"];
  if (
    installs &&
    (run("apt-get", packages) || (run("apt-get", ["update", "-qq"]) && run("apt-get", packages)))
  )
    return KNOWN[0];
  throw new Error("No clamd could be installed: install ClamAV, or set CLAMD_PATH to a clamd.");
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
