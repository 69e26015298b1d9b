import { geoEqualEarth } from "d3-geo";

export const MAP_WIDTH = 800;
export const MAP_HEIGHT = 390;

/**
 * The map's projection, fitted to the land of `world-map.ts` (a test says so). By itself it is small enough for a
 * browser, which has no need of the land's outline to know where somebody pointed.
 */
export const projection = geoEqualEarth().scale(148.6965476143967).translate([400, 194.11270575751666]);

/** Where on the map a point lies, in units of MAP_WIDTH × MAP_HEIGHT. */
export function pointAt(latitude: number, longitude: number): { x: number; y: number } | null {
  const point = projection([longitude, latitude]);
  return point ? { x: Math.round(point[0] * 10) / 10, y: Math.round(point[1] * 10) / 10 } : null;
}

/** What lies at a place of the map, in degrees to two decimals; null beside the world. */
export function degreesAt(x: number, y: number): { latitude: number; longitude: number } | null {
  const degrees = projection.invert?.([x, y]);
  if (!degrees) return null;
  const [longitude, latitude] = degrees;
  // Beside the world the inverse still answers, with degrees that do not lead back here.
  const back = projection([longitude, latitude]);
  if (!back || Math.hypot(back[0] - x, back[1] - y) > 1 || Math.abs(longitude) > 180) return null;
  return { latitude: Math.round(latitude * 100) / 100, longitude: Math.round(longitude * 100) / 100 };
}
