import { subscribe } from "node:diagnostics_channel";
import { isIPv6, type Socket } from "node:net";

/** One for all parts of the server. */
const known = globalThis as typeof globalThis & { sdgOwnAddress?: string };

/** Remembers where this process answers: no request can say it otherwise, as its Host can. */
export function learnOwnAddress() {
  subscribe("http.server.request.start", (message) => {
    if (known.sdgOwnAddress) return;
    const { localAddress: host, localPort } = (message as { socket: Socket }).socket;
    if (host) known.sdgOwnAddress = `http://${isIPv6(host) ? `[${host}]` : host}:${localPort}`;
  });
}

/** Where this process answers itself, without a slash at the end. */
export function ownAddress(): string {
  if (!known.sdgOwnAddress) throw new Error("no request came to this process yet");
  return known.sdgOwnAddress;
}
