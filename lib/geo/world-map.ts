import { geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/land-110m.json" with { type: "json" };
import { middleOf } from "./countries";
import { pointAt, projection } from "./projection";

const topology = atlas as unknown as Topology<{ land: GeometryCollection }>;
const land = feature(topology, topology.objects.land);

/** The land of the world as one SVG path, without borders, in the box of `projection.ts`. */
export const LAND_PATH: string = geoPath(projection).digits(1)(land) ?? "";

/** Where on that map a country lies. */
export function placeOf(iso3: string): { x: number; y: number } | null {
  const middle = middleOf(iso3);
  const point = middle && pointAt(middle.latitude, middle.longitude);
  return point && { x: Math.round(point.x), y: Math.round(point.y) };
}
