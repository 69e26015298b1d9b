import type { Result } from "@/lib/result";

/** Sends a file with its progress (0 to 1), and answers like an action does. */
export function upload<Value = { id: string }>(
  address: string,
  file: File,
  onProgress: (part: number) => void,
): Promise<Result<Value>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onerror = () => resolve({ ok: false, code: "offline", fields: {} });
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status === 201) resolve({ ok: true, value: body as Value });
      else resolve({ ok: false, code: typeof body.code === "string" ? body.code : "offline", fields: {} });
    };
    request.send(file);
  });
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
