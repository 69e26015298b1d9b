import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** A photo on its way, kept on this device until the server has it. */
export type WaitingPhoto = {
  id: string;
  person: string;
  project: string;
  name: string;
  blob: Blob;
  /** Where the server holds what came of it so far. */
  url: string | null;
};

interface Schema extends DBSchema {
  photos: { key: string; value: WaitingPhoto; indexes: { place: [string, string]; person: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function store(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("sdg-stories-photos", 1, {
    upgrade(db) {
      const photos = db.createObjectStore("photos", { keyPath: "id" });
      photos.createIndex("place", ["person", "project"]);
      photos.createIndex("person", "person");
    },
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Where nothing can be kept (a private window, a full disk), photos are sent all the same, while the page is open. */
export const waitingPhotos = {
  keep: (photo: WaitingPhoto) =>
    store()
      .then((db) => db.put("photos", photo))
      .catch(() => {}),
  drop: (id: string) =>
    store()
      .then((db) => db.delete("photos", id))
      .catch(() => {}),
  list: (person: string, project: string): Promise<WaitingPhoto[]> =>
    store()
      .then((db) => db.getAllFromIndex("photos", "place", [person, project]))
      .catch(() => []),
};
