import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findClamd } from "@/scripts/clamd.mjs";
import { freePort } from "@/scripts/postgres.mjs";
import { until } from "./launcher";

/** What the one signature of the tests' clamd finds. */
export const VIRUS = "sdg-stories-test-virus-5f1c";
export const VIRUS_NAME = "SdgStories.Test.UNOFFICIAL";

/** A real clamd on a port of its own, with one signature written here: nothing is fetched. */
export async function startClamd() {
  const home = mkdtempSync(join(tmpdir(), "sdg-stories-clamd-"));
  const port = await freePort();
  writeFileSync(join(home, "test.ndb"), `SdgStories.Test:0:*:${Buffer.from(VIRUS).toString("hex")}\n`);
  writeFileSync(
    join(home, "clamd.conf"),
    [
      ...["Foreground yes", `DatabaseDirectory ${home}`, "TCPAddr 127.0.0.1", `TCPSocket ${port}`],
      ...["StreamMaxLength 100M", "MaxThreads 4", `TemporaryDirectory ${home}`],
    ].join("\n"),
  );
  const child = spawn(findClamd(), ["--config-file", join(home, "clamd.conf")], { stdio: "ignore" });
  await until(() => answers(port));
  return { url: `tcp://127.0.0.1:${port}`, stop: () => stop(child, home) };
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("zPING\0"));
    socket.on("data", (bytes) => {
      socket.destroy();
      resolve(bytes.toString().startsWith("PONG"));
    });
    socket.on("error", () => resolve(false));
  });

async function stop(child: ChildProcess, home: string) {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
  rmSync(home, { recursive: true, force: true });
}
