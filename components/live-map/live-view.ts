import type { LayerId } from "@/geodata/schema";
import type { LiveMapEvents } from "@/lib/boot/protocol";
import type { Camera, Size } from "@/lib/geo/mercator";
import type { NamedMark } from "@/lib/marks/mark-points";
import type { LayerColours } from "@/lib/style/layer-colours";
import type { SourceAddresses } from "@/lib/style/map-style";
import type { Theme } from "@/lib/view/view";

/** The JSON in `<live-map view="…">`: all that the live map of a view depends on. */
export interface LiveView {
  /** The layers that are switched off. */
  hidden: readonly LayerId[];
  colours: LayerColours;
  place: string | null;
  /** Ids of the places in the time window; null if there is none. */
  places: readonly string[] | null;
  /** The marks over the map: their labels are drawn on it, and other labels keep clear of them. */
  marks: readonly NamedMark[];
  theme: Theme;
  /** Cameras by media query; the first that matches is used. */
  cameras: readonly { media: string; camera: Camera; namesWithin: Size }[];
  /** URL paths on this host. */
  sources: SourceAddresses;
  /** Accessible name of the map. */
  label: string;
  /** Leaves one-finger drags and the plain wheel to the page (MapLibre's cooperative gestures). */
  cooperative: boolean;
}

/** Dispatches an event of the live map. */
export type Emit = <Name extends keyof LiveMapEvents>(
  name: Name,
  detail: LiveMapEvents[Name],
) => void;

/** The element for code outside its script; its methods exist once the script has run. */
export interface LiveMapElement extends HTMLElement {
  start?: () => void;
  report?: () => void;
}
