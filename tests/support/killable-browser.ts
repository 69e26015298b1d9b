import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Browser, chromium, type Page } from "@playwright/test";

/** A browser with a profile on the disk that can be killed as a power cut does, and opened again. */
export function aKillableBrowser() {
  const profile = mkdtempSync(join(tmpdir(), "sdg-stories-browser-"));
  let running: { child: ChildProcess; browser: Browser } | undefined;

  async function kill() {
    if (!running) return;
    const { child, browser } = running;
    running = undefined;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    if (child.pid) process.kill(-child.pid, "SIGKILL");
    await gone;
    await browser.close().catch(() => {});
    rmSync(join(profile, "DevToolsActivePort"), { force: true });
    for (const lock of ["SingletonLock", "SingletonSocket", "SingletonCookie"])
      rmSync(join(profile, lock), { force: true });
  }

  return {
    async open(): Promise<Page> {
      const child = spawn(
        process.env.CHROMIUM_PATH ?? chromium.executablePath(),
        [
          ...["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "--no-first-run"],
          ...[
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "about:blank",
          ],
          ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        ],
        { detached: true, stdio: "ignore" },
      );
      const address = join(profile, "DevToolsActivePort");
      while (!existsSync(address) || !readFileSync(address, "utf8").includes("\n")) await pause(50);
      const [port] = readFileSync(address, "utf8").split("\n");
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      running = { child, browser };
      const [context] = browser.contexts();
      if (!context) throw new Error("the browser has no window");
      return context.newPage();
    },
    kill,
    async end() {
      await kill();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
