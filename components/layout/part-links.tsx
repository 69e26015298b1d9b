"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** The parts of one place, each a page of its own, above its heading. */
export function PartLinks({
  label,
  parts,
}: {
  label: string;
  parts: readonly { href: string; label: string }[];
}) {
  const pathname = usePathname();
  return (
    <nav className="part-links" aria-label={label}>
      <ul>
        {parts.map((part) => (
          <li key={part.href}>
            <Link href={part.href} aria-current={pathname === part.href ? "page" : undefined}>
              {part.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
