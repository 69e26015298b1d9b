// Preloaded into what a command starts: when the command dies, even by kill -9, its end of this pipe closes.
// The children of these children inherit the preload but not the pipe.
import { Socket } from "node:net";
import { isMainThread } from "node:worker_threads";

if (isMainThread && process.ppid === Number(process.env.LAUNCHED_BY)) {
  const parent = new Socket({ fd: 3 });
  parent.on("error", () => {});
  parent.on("close", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 2000);
  });
  parent.resume();
  parent.unref();
}
