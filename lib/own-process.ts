import { type ChildProcess, fork } from "node:child_process";

/**
 * A process of its own for native code that unpacks what people send: it answers one message at a time, is begun with the
 * first and kept for the next. What breaks it, or keeps it busy longer than `mostMilliseconds`, ends it and is answered
 * with undefined; the next message begins another. `file`: a module of plain JavaScript that answers each message with
 * one and ends on `disconnect`.
 */
export function ownProcess(file: string, mostMilliseconds: number) {
  let kept: ChildProcess | undefined;
  let before: Promise<unknown> = Promise.resolve();

  function running(): ChildProcess {
    if (kept?.connected && kept.exitCode === null) return kept;
    // Called so that the bundler does not take the file for an import of its own, which it cannot find.
    const begun: ChildProcess = Reflect.apply(fork, undefined, [
      file,
      { serialization: "advanced", execArgv: [] },
    ]);
    kept = begun;
    return begun;
  }

  function send(message: object): Promise<unknown> {
    const child = running();
    child.ref();
    return new Promise((resolve) => {
      const end = (said: unknown) => {
        clearTimeout(late);
        child.off("message", end);
        child.off("exit", broken);
        child.unref();
        child.channel?.unref();
        resolve(said);
      };
      const broken = () => end(undefined);
      const late = setTimeout(() => child.kill("SIGKILL"), mostMilliseconds);
      child.once("message", end);
      child.once("exit", broken);
      child.send(message, (error) => error && child.kill("SIGKILL"));
    });
  }

  return {
    ask(message: object): Promise<unknown> {
      const mine = before.then(() => send(message));
      before = mine;
      return mine;
    },
    stop: () => kept?.kill("SIGKILL"),
  };
}
