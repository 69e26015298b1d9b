import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Section } from "@/db/enums";

/** Words of one section, as typed in one tab, until the server has them. */
export type Kept = {
  person: string;
  story: string;
  section: Section;
  /** The tab that typed them: two tabs never write over each other. */
  writer: string;
  revision: string;
  /** The section's version and value that the writer last saw on the server. */
  base: number;
  before: unknown;
  value: unknown;
  /** Marks of what was sent without an answer: it may have arrived. */
  sent: string[];
  at: number;
  title: string;
};

export type KeptKey = Pick<Kept, "person" | "story" | "section" | "writer">;

interface Schema extends DBSchema {
  sections: { key: [string, string, Section, string]; value: Kept; indexes: { person: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** Opens the store once; a browser that forbids it may throw at once or later, and both are a refusal. */
async function store(): Promise<IDBPDatabase<Schema>> {
  opened ??= openStore();
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

async function openStore(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>("sdg-stories", 1, {
    upgrade(db) {
      const sections = db.createObjectStore("sections", {
        keyPath: ["person", "story", "section", "writer"],
      });
      sections.createIndex("person", "person");
    },
    terminated: () => {
      opened = undefined;
    },
  });
}

const keyOf = ({ person, story, section, writer }: KeptKey): [string, string, Section, string] => [
  person,
  story,
  section,
  writer,
];

export type KeptStore = {
  /** Whether the device keeps it: a private window or a full disk does not. */
  keep(kept: Kept): Promise<boolean>;
  drop(key: KeptKey): Promise<void>;
  list(person: string): Promise<Kept[]>;
  clear(person: string): Promise<void>;
};

/** What is kept in this browser, each person's apart. Where nothing can be kept, it says so and never throws. */
export const keptStore: KeptStore = {
  keep: (kept) =>
    store()
      .then((db) => db.put("sections", kept))
      .then(
        () => true,
        () => false,
      ),
  drop: (key) =>
    store()
      .then((db) => db.delete("sections", keyOf(key)))
      .catch(() => {}),
  list: (person) =>
    store()
      .then((db) => db.getAllFromIndex("sections", "person", person))
      .catch(() => []),
  clear: async (person) => {
    for (const kept of await keptStore.list(person)) await keptStore.drop(kept);
  },
};
