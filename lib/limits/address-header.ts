/** Written by `markRequests` on every request; what a client sends under this name never arrives. */
export const ADDRESS_HEADER = "x-client-address";
