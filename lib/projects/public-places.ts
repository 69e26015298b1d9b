import type { Place, PublicPlace } from "@/db/documents";
import type { PlacePrecision } from "@/db/enums";

/** Width in degrees of the squares to whose middles a point is moved; null: readers get no point at all. */
const SQUARE: Record<PlacePrecision, number | null> = {
  exact: 0.0001,
  near: 0.1,
  district: 0.5,
  country: null,
};

/** Whether readers may know more than the district: never where a child is shown or quoted. */
export const isFine = ({ precision }: Pick<Place, "precision">): boolean =>
  precision === "exact" || precision === "near";

/**
 * A place as readers may know it. One degree of latitude is about 111 km: 0.1 is about 10 km, 0.5 the size of a
 * district. The same point always lands in the same square, so that several stories tell no more than one.
 */
export function publicPlace({ name, precision, shownAs, latitude, longitude }: Place): PublicPlace {
  const square = SQUARE[precision];
  const known = square !== null && latitude !== null && longitude !== null;
  return {
    name: isFine({ precision }) ? name : shownAs,
    precision,
    latitude: known ? snapped(latitude, square) : null,
    longitude: known ? snapped(longitude, square) : null,
  };
}

/** The places that readers see: their names in one line, each once, and the points among them. */
export function publicPlaces(places: Place[]): { places: string; points: PublicPlace[] } {
  const shown = places.map(publicPlace);
  return {
    places: [...new Set(shown.map(({ name }) => name).filter(Boolean))].join(" · "),
    points: shown.filter(({ latitude }) => latitude !== null),
  };
}

const snapped = (degrees: number, square: number): number =>
  Number((Math.round(degrees / square) * square).toFixed(4));
