import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { env } from "@/lib/env";
import { ADDRESS_HEADER } from "./address-header";
import { believedAddress } from "./believed-address";

/**
 * Writes on every request whom it comes from, before anything reads it, over whatever the client put there itself.
 * Next tells its pages only `X-Forwarded-For`, which anyone can send; Node's own channel has the socket.
 */
export function markRequests() {
  const { TRUSTED_PROXIES } = env();
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    const forwarded = request.headers["x-forwarded-for"] ?? "";
    request.headers[ADDRESS_HEADER] = believedAddress(
      socket.remoteAddress ?? "",
      String(forwarded),
      TRUSTED_PROXIES,
    );
  });
}
