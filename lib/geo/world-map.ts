import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/land-110m.json" with { type: "json" };
import { middleOf } from "./countries";

export const MAP_WIDTH = 800;
export const MAP_HEIGHT = 390;

const topology = atlas as unknown as Topology<{ land: GeometryCollection }>;
const land = feature(topology, topology.objects.land);
const projection = geoEqualEarth().fitSize([MAP_WIDTH, MAP_HEIGHT], land);

/** The land of the world as one SVG path, without borders, in a box of MAP_WIDTH × MAP_HEIGHT. */
export const LAND_PATH: string = geoPath(projection).digits(1)(land) ?? "";

/** Where on that map a country lies. */
export function placeOf(iso3: string): { x: number; y: number } | null {
  const middle = middleOf(iso3);
  const point = middle && projection([middle.longitude, middle.latitude]);
  return point ? { x: Math.round(point[0]), y: Math.round(point[1]) } : null;
}
