"use server";

import { userAction } from "@/lib/auth/user-action";
import { revalidatePublic } from "../revalidate";
import {
  addCollection,
  changeCollection,
  publishCollection,
  removeCollection,
  unpublishCollection,
} from "./mutations";
import { collectionChange, collectionRef, newCollection } from "./schema";

/** The public pages are kept; they are made anew at their next request. */
const changed = <Value>(value: Value): Value => {
  revalidatePublic();
  return value;
};

export const addCollectionAction = userAction(newCollection, async (actor, input) =>
  changed(await addCollection(actor, input)),
);
export const changeCollectionAction = userAction(collectionChange, async (actor, input) =>
  changed(await changeCollection(actor, input)),
);
export const publishCollectionAction = userAction(collectionRef, async (actor, input) =>
  changed(await publishCollection(actor, input)),
);
export const unpublishCollectionAction = userAction(collectionRef, async (actor, input) =>
  changed(await unpublishCollection(actor, input)),
);
export const removeCollectionAction = userAction(collectionRef, async (actor, input) =>
  changed(await removeCollection(actor, input)),
);
