import type { Filters } from "@/lib/search/filters";

/** The filters as they stand in an address; the page begins anew. */
export const addressOf = ({ page: _, q, ...rest }: Filters) => ({ q: q || undefined, ...rest });
