"use client";

import type { Camera, Size } from "@/lib/geo/mercator";
import type { PlacedMark } from "@/lib/marks/marks";
import type { Breakpoint } from "@/lib/view/breakpoints";
import { CoordinatePin } from "./CoordinatePin.client";
import { Marks } from "./Marks.client";
import styles from "./map.module.css";
import { OffScreenLinks } from "./OffScreenLinks.client";
import { ZoomLinks } from "./ZoomLinks.client";

interface Props {
  breakpoint: Breakpoint;
  camera: Camera;
  box: Size;
  placed: readonly PlacedMark[];
}

/**
 * What lies over the map and depends on its camera: marks, what is beyond the edges, zoom. All of it
 * is links, so that it works over the picture, and without script, as it does over the live map.
 */
export const Overlay = ({ breakpoint, camera, box, placed }: Props) => (
  <div className={styles.overlay} data-breakpoint={breakpoint}>
    <CoordinatePin camera={camera} box={box} />
    <Marks placed={placed} box={box} />
    <OffScreenLinks placed={placed} breakpoint={breakpoint} />
    <ZoomLinks camera={camera} />
  </div>
);
