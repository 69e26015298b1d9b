import type { DetailedError } from "tus-js-client";
import { type WaitingPhoto, waitingPhotos } from "./waiting-photos";

const CHUNK = 96 * 1024;
const PAUSES = [0, 1000, 3000, 5000];

export type Sent =
  | { state: "there" }
  /** Refused with a code; `again` false: the same file would be refused again. */
  | { state: "refused"; code: string; again: boolean }
  /** The line is cut; what came so far stays. */
  | { state: "offline" };

/**
 * Sends a photo in parts and goes on where it stopped. `signal` ends it; what came so far stays. The sender itself is
 * fetched when there is something to send, so that the editor opens without it.
 */
export async function sendPhoto(
  photo: WaitingPhoto,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Sent> {
  const sender = await import("tus-js-client").catch(() => null);
  if (!sender || signal.aborted) return { state: "offline" };
  return new Promise((resolve) => {
    const upload = new sender.Upload(photo.blob, {
      endpoint: "/api/uploads/photos",
      uploadUrl: photo.url,
      metadata: { filename: photo.name, project: photo.project },
      chunkSize: CHUNK,
      retryDelays: PAUSES,
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => {
        photo.url = upload.url;
        void waitingPhotos.keep(photo);
      },
      onProgress: (sent, total) => onProgress(total > 0 ? sent / total : 0),
      onSuccess: () => resolve({ state: "there" }),
      onError: (error) => resolve(outcomeOf(error as DetailedError)),
    });
    signal.addEventListener("abort", () => {
      void upload.abort();
      resolve({ state: "offline" });
    });
    upload.start();
  });
}

function outcomeOf(error: DetailedError): Sent {
  const response = "originalResponse" in error ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  if (status === 413) return { state: "refused", code: "photo_too_large", again: false };
  if (status === 422 || status === 403)
    return { state: "refused", code: codeIn(response?.getBody() ?? ""), again: false };
  // Nothing is there for this person: signed out, most likely. The photo waits.
  if (status === 404) return { state: "refused", code: "signed_out", again: true };
  return { state: "offline" };
}

function codeIn(body: string): string {
  try {
    const { code } = JSON.parse(body);
    return typeof code === "string" ? code : "invalid";
  } catch {
    return "invalid";
  }
}
