"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** One place of the private side. `count` is words ("4 wait") or a number already in the locale's form. */
export type Place = { href: string; label: string; count?: string | undefined; exact?: boolean };
export type PlaceGroup = { label: string; places: readonly Place[] };

/** Groups of places with the current one marked. Not a landmark: the caller wraps it in one. */
export function PlaceLists({ groups, headings }: { groups: readonly PlaceGroup[]; headings: boolean }) {
  const pathname = usePathname();
  const current = currentPlace(pathname, groups);
  return groups.map((group) => (
    <div className="place-group" key={group.label}>
      {headings && <p className="place-head">{group.label}</p>}
      <ul aria-label={group.label}>
        {group.places.map((place) => (
          <li key={place.href}>
            <Link
              href={place.href}
              prefetch={false}
              aria-current={place.href === current ? "page" : undefined}
            >
              <span>{place.label}</span>
              {place.count && <span className="count">{place.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** The longest address that the page stands under. */
function currentPlace(pathname: string, groups: readonly PlaceGroup[]): string | undefined {
  return groups
    .flatMap((group) => group.places)
    .filter((place) => pathname === place.href || (!place.exact && pathname.startsWith(`${place.href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0]?.href;
}
