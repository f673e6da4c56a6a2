import type { LayerId } from "@/geodata/schema";
import type { LiveMapEvents } from "@/lib/boot/protocol";
import type { Camera, Size } from "@/lib/geo/mercator";
import type { NamedMark } from "@/lib/marks/mark-points";
import type { SourceAddresses } from "@/lib/style/map-style";
import type { Theme } from "@/lib/view/view";

/** What `<live-map view="…">` is told, as JSON: all that the live map of a view depends on. */
export interface LiveView {
  layers: readonly LayerId[];
  place: string | null;
  /** Ids of the places that a window in time leaves; null leaves all. */
  places: readonly string[] | null;
  /** The marks over the map: it names them, and keeps other names off. */
  marks: readonly NamedMark[];
  theme: Theme;
  /** Where the map should be, by media query; the first that matches counts. */
  cameras: readonly { media: string; camera: Camera; namesWithin: Size }[];
  /** Addresses as paths of this host. */
  sources: SourceAddresses;
  /** What a screen reader calls the map. */
  label: string;
  /** Leaves one finger and the plain wheel to the page that holds the map. */
  cooperative: boolean;
}

/** Tells what happens on the live map. */
export type Emit = <Name extends keyof LiveMapEvents>(
  name: Name,
  detail: LiveMapEvents[Name],
) => void;

/** The element as others in the page see it: its methods are there once its script has come. */
export interface LiveMapElement extends HTMLElement {
  start?: () => void;
  report?: () => void;
}
