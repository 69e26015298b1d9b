"use client";

import { createContext, type ReactNode, useContext } from "react";

const Person = createContext<string>("");

/** Says to everything below who is signed in: what is kept on the device is kept for this person alone. */
export function PersonProvider({ id, children }: { id: string; children: ReactNode }) {
  return <Person.Provider value={id}>{children}</Person.Provider>;
}

/** The id of who is signed in. */
export const usePerson = (): string => useContext(Person);
