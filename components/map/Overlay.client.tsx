"use client";

import type { PlacedMark } from "@/lib/marks/marks";
import type { Frame } from "@/lib/view/breakpoints";
import type { Camera, Size } from "@/lib/geo/mercator";
import { Beyond } from "./OffScreenLinks.client";
import { Marks } from "./Marks.client";
import { SpotPin } from "./CoordinatePin.client";
import styles from "./map.module.css";
import { ZoomLinks } from "./ZoomLinks.client";

interface Props {
  frame: Frame;
  camera: Camera;
  box: Size;
  placed: readonly PlacedMark[];
}

/**
 * What lies over the map and depends on its camera: marks, what is beyond the edges, zoom. All of it
 * is links, so that it works over the picture, and without script, as it does over the live map.
 */
export const Overlay = ({ frame, camera, box, placed }: Props) => (
  <div className={styles.overlay} data-frame={frame}>
    <SpotPin camera={camera} box={box} />
    <Marks placed={placed} box={box} />
    <Beyond placed={placed} frame={frame} />
    <ZoomLinks camera={camera} />
  </div>
);
