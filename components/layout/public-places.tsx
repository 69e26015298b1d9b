"use client";

import { usePathname } from "next/navigation";

/** The four public places, the current one marked. Plain links: the router of next/link would cost every visitor 4 kB. */
export function PublicPlaces({ places }: { places: readonly { href: string; label: string }[] }) {
  const pathname = usePathname();
  return (
    <ul>
      {places.map(({ href, label }) => (
        <li key={href}>
          <a
            href={href}
            aria-current={pathname === href || pathname.startsWith(`${href}/`) ? "true" : undefined}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
