import { attributes, type Html, holding, html } from "@/lib/html";

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

type Props = {
  photo: ShownPhoto;
  url: PhotoUrl;
  avif?: PhotoUrl | undefined;
  sizes: string;
  eager?: boolean;
  className?: string;
};

/** A photo in the size the screen needs, with its place kept while it loads. */
export const Picture = (props: Props) => <picture {...holding(pictureOf(props))} />;

/** What stands in such an element. */
export function pictureOf({ photo, url, avif, sizes, eager = false, className = "picture" }: Props): Html {
  const set = (of: PhotoUrl) => WIDTHS.map((width) => `${of(photo.id, width)} ${width}w`).join(", ");
  const { alternativeText: alt, width, height } = photo;
  const image = {
    ...{ class: className, src: url(photo.id, 960), srcset: set(url), sizes, alt, width, height },
    ...{ loading: eager ? "eager" : "lazy", decoding: "async", style: focusOf(photo) },
  };
  return html`${avif && html`<source${attributes({ type: "image/avif", srcset: set(avif), sizes })}/>`}<img${attributes(image)}/>`;
}

/** The middle is where a picture is cut around anyway. */
const focusOf = ({ focusX = 0.5, focusY = 0.5 }: ShownPhoto) =>
  focusX === 0.5 && focusY === 0.5
    ? undefined
    : `object-position:${Math.round(focusX * 100)}% ${Math.round(focusY * 100)}%`;
