"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useSpeech } from "@/components/text/SpeechProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import { type Mark, placeMarks } from "@/lib/marks/mark";
import { mapStyle, type SourceAddresses } from "@/lib/style/map-style";
import { TOKENS } from "@/lib/style/tokens";
import { homeCamera } from "@/lib/view/cameras";
import type { Camera } from "@/lib/view/mercator";
import { Beyond } from "./Beyond.client";
import { Controls } from "./Controls.client";
import { useBox, useFrame, useIdle, useScheme } from "./hooks.client";
import { LayerControl, type LayerInfo } from "./LayerControl.client";
import { Leader } from "./Leader.client";
import { LiveMap, type MapState } from "./LiveMap.client";
import { MapNotice } from "./MapNotice.client";
import { Marks } from "./Marks.client";
import styles from "./stage.module.css";

interface Props {
  marks: readonly Mark[];
  layers: readonly LayerInfo[];
  /** Addresses as paths of this host. */
  sources: SourceAddresses;
}

/** The map and what lies on it, for the view of the address. */
export function Stage({ marks, layers, sources }: Props) {
  const { view, go, replace, point } = useView();
  const speech = useSpeech();
  const ground = useRef<HTMLDivElement>(null);
  const box = useBox(ground);
  const frame = useFrame();
  const idle = useIdle();
  const [state, setState] = useState<MapState>("loading");
  const [moving, setMoving] = useState<Camera | null>(null);

  const camera = view.camera ?? homeCamera(marks, view.place, frame);
  const style = useMapStyle(sources);
  useDocumentState(state);

  const shown = marks.filter(({ id, layer }) => view.layers.includes(layer) || id === view.place);
  const live = state === "live" || state === "lost";
  const placed = box && live ? placeMarks(shown, moving ?? camera, box) : [];
  const target = placed.find(({ mark }) => mark.id === view.place);

  return (
    <section className={styles.stage} aria-label={speech("map")} data-testid="stage">
      <div ref={ground} className={styles.ground}>
        {idle && style && (
          <LiveMap
            style={style}
            camera={camera}
            label={speech("mapHelp")}
            onState={setState}
            onCamera={setMoving}
            onMoved={(moved) => replace({ ...view, camera: moved })}
            onChoose={(place) => go({ ...view, place, camera: null })}
            onPoint={point}
          />
        )}
        {box && <Marks placed={placed} box={box} />}
      </div>
      <Beyond placed={placed} frame={frame} />
      <MapNotice state={state} />
      <LayerControl layers={layers} />
      <Controls
        onZoom={(by) => {
          const from = moving ?? camera;
          replace({ ...view, camera: { ...from, zoom: from.zoom + by } });
        }}
      />
      <p className={styles.credits}>
        <span className="visually-hidden">{speech("creditsLabel")}: </span>
        {speech("credits")}
      </p>
      {target && box && <Leader target={target} origin={box} />}
    </section>
  );
}

/** The style for the view, once there is a window whose host the addresses stand on. */
function useMapStyle(sources: SourceAddresses) {
  const { view } = useView();
  const scheme = useScheme(view.theme);
  const [origin, setOrigin] = useState<string | null>(null);
  useEffect(() => setOrigin(window.location.origin), []);
  const { layers, place } = view;
  return useMemo(() => {
    if (origin === null) return null;
    const absolute = {
      ...sources,
      tiles: origin + sources.tiles,
      drawing: origin + sources.drawing,
    };
    return mapStyle({ tokens: TOKENS[scheme], layers, place, sources: absolute });
  }, [origin, sources, scheme, layers, place]);
}

/** Tells `<html>` what the address and the map say, for styles, tests and measurements. */
function useDocumentState(state: MapState): void {
  const { theme, lang } = useView().view;
  useEffect(() => {
    Object.assign(document.documentElement.dataset, { map: state, theme });
    document.documentElement.lang = lang;
  }, [state, theme, lang]);
}
