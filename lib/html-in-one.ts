import { Html } from "./html";

/**
 * A piece for what is kept: as one text, not as all that it was put together from, which V8 would go on keeping. Apart from
 * `html.ts`, which browsers load too: they have no `Buffer`.
 */
export const inOne = (piece: Html): Html => new Html(Buffer.from(piece.toString()).toString());
