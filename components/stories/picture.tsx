/** Widths in which photos are stored. */
const WIDTHS = [480, 960, 1600] as const;

export type PhotoUrl = (photoId: string, width: number) => string;
export type ShownPhoto = {
  id: string;
  alternativeText: string;
  width: number;
  height: number;
  /** Parts of width and height at which the eye should fall when the picture is cut. */
  focusX?: number;
  focusY?: number;
};

/** A photo in the size the screen needs, with its place kept while it loads. */
export function Picture({
  photo,
  url,
  avif,
  sizes,
  eager = false,
  className = "picture",
}: {
  photo: ShownPhoto;
  url: PhotoUrl;
  avif?: PhotoUrl | undefined;
  sizes: string;
  eager?: boolean;
  className?: string;
}) {
  const set = (of: PhotoUrl) => WIDTHS.map((width) => `${of(photo.id, width)} ${width}w`).join(", ");
  return (
    <picture>
      {avif && <source type="image/avif" srcSet={set(avif)} sizes={sizes} />}
      <img
        className={className}
        src={url(photo.id, 960)}
        srcSet={set(url)}
        sizes={sizes}
        alt={photo.alternativeText}
        width={photo.width}
        height={photo.height}
        loading={eager ? "eager" : "lazy"}
        decoding="async"
        style={focusOf(photo)}
      />
    </picture>
  );
}

/** The middle is where a picture is cut around anyway. */
const focusOf = ({ focusX = 0.5, focusY = 0.5 }: ShownPhoto) =>
  focusX === 0.5 && focusY === 0.5
    ? undefined
    : { objectPosition: `${Math.round(focusX * 100)}% ${Math.round(focusY * 100)}%` };
