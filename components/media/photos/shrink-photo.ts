/** As large as the server keeps them. */
const MOST_PIXELS = 2560;
/** Below this a photo is sent as it is. */
const SMALL_BYTES = 1024 * 1024;

/**
 * A smaller copy of a large photo, for slow lines: upright, at most 2,560 pixels wide or high, without any metadata.
 * What the browser cannot read is sent as it is: the server says what it is.
 */
export async function shrinkPhoto(file: File): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!bitmap) return file;
  const scale = Math.min(1, MOST_PIXELS / Math.max(bitmap.width, bitmap.height));
  if (scale === 1 && file.size <= SMALL_BYTES) return file;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/webp", 0.88));
  return smaller && smaller.size < file.size ? smaller : file;
}
