"use client";

import { type DetailedHTMLProps, type HTMLAttributes, useEffect, useRef } from "react";
import type { LiveMapElement, LiveView } from "@/components/live-map/live-view";
import {
  CAMERA_MOVE_END_EVENT,
  CAMERA_MOVE_EVENT,
  LIVE_MAP_TAG,
  LIVE_MAP_VIEW_ATTRIBUTE,
  type LiveMapEvents,
  PLACE_HOVER_EVENT,
  PLACE_SELECT_EVENT,
} from "@/lib/boot/protocol";
import type { Camera } from "@/lib/geo/mercator";
import styles from "./map.module.css";

interface Props {
  view: LiveView;
  onCamera: (camera: Camera) => void;
  onMoved: (camera: Camera) => void;
  onChoose: (place: string) => void;
  onHover: (place: string | null) => void;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      [LIVE_MAP_TAG]: DetailedHTMLProps<HTMLAttributes<LiveMapElement>, LiveMapElement> & {
        [LIVE_MAP_VIEW_ATTRIBUTE]: string;
      };
    }
  }
}

/** In a capitalised variable, since JSX takes a lower-case name as a tag. */
const LiveMapTag = LIVE_MAP_TAG;

/**
 * Renders `<live-map>`. The element may be running before React hydrates it. The view is passed by its
 * attribute; interactions come as its events.
 */
export function LiveMap(props: Props) {
  const element = useRef<LiveMapElement>(null);
  // The listeners are added once and read the latest props from here.
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const map = element.current as LiveMapElement;
    const leaving = new AbortController();
    const subscribe = <Name extends keyof LiveMapEvents>(
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
    subscribe(CAMERA_MOVE_EVENT, (camera) => latest.current.onCamera(camera));
    subscribe(CAMERA_MOVE_END_EVENT, (camera) => latest.current.onMoved(camera));
    subscribe(PLACE_SELECT_EVENT, (place) => latest.current.onChoose(place));
    subscribe(PLACE_HOVER_EVENT, (place) => latest.current.onHover(place));
    map.report?.();
    return () => leaving.abort();
  }, []);

  return (
    <LiveMapTag
      ref={element}
      className={styles.live}
      {...{ [LIVE_MAP_VIEW_ATTRIBUTE]: JSON.stringify(props.view) }}
      suppressHydrationWarning
      // What the element holds is its own, whenever it came.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing
      dangerouslySetInnerHTML={{ __html: "" }}
    />
  );
}
