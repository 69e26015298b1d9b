import { headers } from "next/headers";
import { ADDRESS_HEADER } from "./address-header";
import { countedAddress } from "./believed-address";

/** Whom this request comes from, in the form that limits count by. */
export async function clientAddress(): Promise<string> {
  return countedAddress((await headers()).get(ADDRESS_HEADER) ?? "unknown");
}
