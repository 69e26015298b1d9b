"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** The four public places, with the one marked that the page stands under. */
export function PublicPlaces({ places }: { places: readonly { href: string; label: string }[] }) {
  const pathname = usePathname();
  return (
    <ul>
      {places.map(({ href, label }) => (
        <li key={href}>
          <Link
            href={href}
            prefetch={false}
            aria-current={pathname === href || pathname.startsWith(`${href}/`) ? "true" : undefined}
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
