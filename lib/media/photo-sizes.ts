/** Widths in pixels and formats in which every photo is stored. */
export const PHOTO_WIDTHS = [480, 960, 1600] as const;
export const PHOTO_FORMATS = ["webp", "avif"] as const;
