import { vi } from "vitest";
import { db, type Tx } from "@/db/client";

const STEPS = ["select", "selectDistinct", "insert", "update", "delete", "execute"];

/**
 * Runs something that dies before the n-th step of its transactions, for every n, until it lives: a killed worker leaves
 * nothing of what it had not committed. A step is a statement, a commit, or what comes after one. `onDeath`: asked
 * after each death. Returns how many deaths there were.
 */
export async function dyingAtEveryStep(run: () => Promise<unknown>, onDeath: () => Promise<unknown>) {
  const { transaction } = db;
  for (let deaths = 0; ; deaths += 1) {
    let steps = 0;
    const step = () => {
      if (steps++ === deaths) throw new Error("killed");
    };
    vi.spyOn(db, "transaction").mockImplementation((async (work: (tx: Tx) => Promise<unknown>) => {
      const value = await transaction.call(db, async (tx) => {
        const made = await work(mortal(tx, step));
        step();
        return made;
      });
      step();
      return value;
    }) as typeof transaction);
    const died = await run().then(
      () => false,
      (error: Error) => (error.message === "killed" ? true : Promise.reject(error)),
    );
    vi.restoreAllMocks();
    if (!died) return deaths;
    await onDeath();
  }
}

/** The transaction, asking before each statement whether it lives on. */
const mortal = (tx: Tx, step: () => void): Tx =>
  new Proxy(tx, {
    get(of, name, receiver) {
      const value = Reflect.get(of, name, receiver);
      if (!STEPS.includes(String(name))) return value;
      return (...args: unknown[]) => {
        step();
        return value.apply(of, args);
      };
    },
  });
