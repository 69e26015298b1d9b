import { notFound } from "next/navigation";

/** Asked anew each time: kept answers to mistyped addresses would fill the cache. */
export const dynamic = "force-dynamic";

/** Here as well, so that the title is that of the page which says so. */
export const generateMetadata = () => notFound();

/** Any address that no other page answers: "nothing here", in the reader's language. */
export default function Rest() {
  notFound();
}
