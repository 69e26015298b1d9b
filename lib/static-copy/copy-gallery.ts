import { spawn } from "node:child_process";

/** `npm run export` as a process of its own: it starts a server, and what it holds in memory ends with it. */
export async function copyGallery(dir: string): Promise<void> {
  const child = spawn(process.execPath, ["scripts/export.mjs", dir], { stdio: "inherit" });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  });
  if (code !== 0) throw new Error(`the copy of the public pages ended with ${code}`);
}
