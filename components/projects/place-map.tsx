"use client";

import { useTranslations } from "next-intl";
import type { PointerEvent } from "react";
import { degreesAt, MAP_HEIGHT, MAP_WIDTH, pointAt } from "@/lib/geo/projection";
import { paths } from "@/lib/paths";

type Point = { latitude: number; longitude: number };
type Props = { point: Point | null; shown: Point | null; onPick: (point: Point) => void };

/** How much of the map one sees around a point that was chosen. */
const CLOSE = 5;

/** The world to point at; whoever does not point types degrees beside it. A ring: what readers will see. */
export function PlaceMap({ point, shown, onPick }: Props) {
  const t = useTranslations("evidence.place");
  const at = point && pointAt(point.latitude, point.longitude);
  const ring = shown && pointAt(shown.latitude, shown.longitude);
  const pick = (event: PointerEvent<SVGSVGElement>) => {
    const matrix = event.currentTarget.getScreenCTM()?.inverse();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    const degrees = degreesAt(x, y);
    if (degrees) onPick(degrees);
  };
  return (
    <figure className="place-map">
      <svg
        className="map"
        viewBox={viewAround(at)}
        role="img"
        aria-label={at ? t("mapChosen") : t("map")}
        onPointerUp={pick}
      >
        <use className="land" href={`${paths.land}#land`} />
        {ring && <circle className="ring" cx={ring.x} cy={ring.y} r={at ? 4 : 9} />}
        {at && <circle className="dot" cx={at.x} cy={at.y} r={1.5} />}
      </svg>
      <figcaption className="help">{t(at ? "mapCloseHelp" : "mapHelp")}</figcaption>
    </figure>
  );
}

/** The whole world until something is chosen, then what lies around it. */
function viewAround(at: { x: number; y: number } | null): string {
  if (!at) return `0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`;
  const [width, height] = [MAP_WIDTH / CLOSE, MAP_HEIGHT / CLOSE];
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  return `${within(at.x - width / 2, MAP_WIDTH - width)} ${within(at.y - height / 2, MAP_HEIGHT - height)} ${width} ${height}`;
}
