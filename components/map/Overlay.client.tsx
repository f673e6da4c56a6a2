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
 * The overlay that depends on the camera: marks, links to places off screen, zoom. All of them are links, so
 * that they work over the picture and without JavaScript as well as over the live map.
 */
export const Overlay = ({ breakpoint, camera, box, placed }: Props) => (
  <div className={styles.overlay} data-breakpoint={breakpoint}>
    <CoordinatePin camera={camera} box={box} />
    <Marks placed={placed} box={box} />
    <OffScreenLinks placed={placed} breakpoint={breakpoint} />
    <ZoomLinks camera={camera} />
  </div>
);
