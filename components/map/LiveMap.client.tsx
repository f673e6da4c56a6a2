"use client";

import { type DetailedHTMLProps, type HTMLAttributes, useEffect, useRef } from "react";
import type { LiveMapEvents, LiveView } from "@/components/live-map/live-view";
import styles from "./map.module.css";

interface Props {
  view: LiveView;
  onCamera: (camera: LiveMapEvents["cameramove"]) => void;
  onMoved: (camera: LiveMapEvents["cameramoveend"]) => void;
  onChoose: (place: LiveMapEvents["placeselect"]) => void;
  onPoint: (place: LiveMapEvents["placehover"]) => void;
}

interface LiveMapElement extends HTMLElement {
  /** There once the element's script has come. */
  report?: () => void;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "live-map": DetailedHTMLProps<HTMLAttributes<LiveMapElement>, LiveMapElement> & {
        view: string;
      };
    }
  }
}

/**
 * The live map in the page: an element that may have been alive for a while when this comes. It is told
 * of the view by its attribute, and of what people do there by its events.
 */
export function LiveMap(props: Props) {
  const element = useRef<LiveMapElement>(null);
  // The listeners outlive renders, and read the latest props through this.
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const map = element.current as LiveMapElement;
    const leaving = new AbortController();
    const hear = <Name extends keyof LiveMapEvents>(
      name: Name,
      act: (detail: LiveMapEvents[Name]) => void,
    ) =>
      map.addEventListener(
        name,
        (event) => {
          event.preventDefault();
          act((event as CustomEvent<LiveMapEvents[Name]>).detail);
        },
        { signal: leaving.signal },
      );
    hear("cameramove", (camera) => latest.current.onCamera(camera));
    hear("cameramoveend", (camera) => latest.current.onMoved(camera));
    hear("placeselect", (place) => latest.current.onChoose(place));
    hear("placehover", (place) => latest.current.onPoint(place));
    map.report?.();
    return () => leaving.abort();
  }, []);

  return (
    <live-map
      ref={element}
      className={styles.live}
      view={JSON.stringify(props.view)}
      suppressHydrationWarning
      // What the element holds is its own, whenever it came.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing
      dangerouslySetInnerHTML={{ __html: "" }}
    />
  );
}
