/** Who asks for the gallery's address with this header gets the page around the gallery, with nothing in it. */
export const FRAME_HEADER = "x-gallery-frame";
