import { useId } from "react";

/** An id within a drawing, which addresses it by `url(#…)`. */
export const usePlotId = () => useId().replaceAll(/[^\w-]/g, "");
