import "@/app/styles/public.css";
import "@/app/styles/desk.css";
import "@/app/styles/people.css";
import "@/app/styles/share.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";

export const dynamic = "force-dynamic";
/** The address holds a secret: no other site is told, and no search engine keeps it. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "same-origin" };

export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
