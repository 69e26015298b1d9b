import { createServer, request } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { Transform } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";

/** 400 kbit/s, shared by all that goes one way; a segment goes up to half a second later, one in fifty is sent once more. */
const BYTES_PER_SECOND = 50_000;
const LATENCY = 200;
const SEGMENT = 1400;
const LOST = 0.02;
const SENT_AGAIN_AFTER = 600;

/** A bad line as a proxy that a browser goes through: slow, losing segments, and cut as long as one says. */
export async function aSlowLine() {
  const sockets = new Set<Socket>();
  let cut = false;
  const [up, down] = [aLane(), aLane()];
  const server = createServer((asked, answer) => {
    const url = new URL(asked.url ?? "");
    const { method, headers } = asked;
    const onward = request(url, { method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(down()).pipe(answer);
    });
    onward.on("error", () => asked.socket.destroy());
    answer.on("close", () => onward.destroy());
    asked.pipe(up()).pipe(onward);
  });
  server.on("connection", (socket) => {
    if (cut) return socket.destroy();
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Nothing goes through for so long, in milliseconds; what is under way is broken off. */
    gap: async (milliseconds: number) => {
      cut = true;
      for (const socket of sockets) socket.destroy();
      await pause(milliseconds);
      cut = false;
    },
    end: () => {
      cut = true;
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** One direction: what goes through it waits for what went before. Lost are the same segments in every run. */
function aLane() {
  let free = 0;
  let segments = 0;
  const lost = () => {
    segments += 1;
    const value = Math.sin(segments * 12.9898) * 43758.5453;
    return value - Math.floor(value) < LOST;
  };
  return () =>
    new Transform({
      transform: async (chunk: Buffer, _encoding, done) => {
        for (let at = 0; at < chunk.byteLength; at += SEGMENT) {
          const segment = chunk.subarray(at, at + SEGMENT);
          free = Math.max(free, Date.now()) + (segment.byteLength / BYTES_PER_SECOND) * 1000;
          if (lost()) free += SENT_AGAIN_AFTER;
        }
        await pause(free - Date.now() + LATENCY);
        done(null, chunk);
      },
    });
}
