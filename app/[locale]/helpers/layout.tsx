import "@/app/styles/public.css";
import "@/app/styles/desk.css";
import "@/app/styles/people.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";

export const dynamic = "force-dynamic";
/** Addresses here may hold a secret: no other site is told. (`no-referrer` would hide the origin from our own forms too.) */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "same-origin" };

export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
