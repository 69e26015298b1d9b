/** Nothing stands before the bare pages; without this file Next.js would take what stands before the product. */
export function register() {}
