import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Milliseconds of silence after which clamd counts as gone. */
const SILENCE = 120_000;

/**
 * Has clamd look at a file, sent piece by piece by its INSTREAM command (see clamd(8): each piece after its length in four
 * bytes, an empty one at the end). Answers with the name of what was found, or null. Throws when clamd cannot be asked.
 */
export async function findMalware(url: string, pieces: AsyncIterable<Uint8Array>): Promise<string | null> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 3310) });
  socket.setTimeout(SILENCE, () => socket.destroy(new Error("clamd does not answer")));
  const reply = replyOf(socket);
  try {
    await Promise.race([send(socket, pieces), reply]);
    return verdictOf(await reply);
  } finally {
    socket.destroy();
  }
}

async function send(socket: Socket, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const write = async (bytes: Uint8Array) => {
    if (!socket.write(bytes)) await once(socket, "drain");
  };
  await write(Buffer.from("zINSTREAM\0"));
  for await (const piece of pieces) {
    await write(lengthOf(piece.byteLength));
    await write(piece);
  }
  await write(lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** What clamd says, to its end; it may say it before everything was sent, and hang up. */
function replyOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    socket.on("data", (bytes) => {
      said += bytes.toString("utf8");
      if (said.includes("\0")) resolve(said);
    });
    socket.on("error", (error) => (said ? resolve(said) : reject(error)));
    socket.on("close", () => (said ? resolve(said) : reject(new Error("clamd hung up"))));
  });
}

function verdictOf(reply: string): string | null {
  const said = reply.replace(/\0.*$/s, "").trim();
  if (said === "stream: OK") return null;
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (!found) throw new Error(`clamd: ${said}`);
  return found;
}
