"use client";

import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useSpeech } from "@/components/text/SpeechProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import { type Mark, marksShown, placeMarks } from "@/lib/marks/mark";
import { mapStyle, type SourceAddresses } from "@/lib/style/map-style";
import { TOKENS } from "@/lib/style/tokens";
import { homeCamera } from "@/lib/view/cameras";
import { writeView } from "@/lib/view/codec";
import { type Frame, type FrameSet, NOMINAL_BOX, PAGE } from "@/lib/view/frames";
import type { Camera, Size } from "@/lib/view/mercator";
import { spotCamera, spotOf } from "@/lib/view/spot";
import { atPlace } from "@/lib/view/view";
import { Controls } from "./Controls.client";
import { useAway, useBox, useFrame, useReady, useScheme } from "./hooks.client";
import { LayerControl, type LayerInfo } from "./LayerControl.client";
import { Leader } from "./Leader.client";
import { LiveMap, type MapState } from "./LiveMap.client";
import { MapNotice } from "./MapNotice.client";
import { Overlay } from "./Overlay.client";
import { Picture } from "./Picture.client";
import styles from "./stage.module.css";

interface Props {
  marks: readonly Mark[];
  layers: readonly LayerInfo[];
  /** Addresses as paths of this host. */
  sources: SourceAddresses;
  /** Where the public finds the atlas, for addresses that leave the page. */
  origin: string;
  /** How the map is laid out. */
  set?: FrameSet;
  /** In another page's frame: starts live, leaves the page its scroll, and has tools of its own. */
  embedded?: ReactNode;
}

/**
 * The map of the view, and what lies on it. The server draws it as a picture with its marks, once for
 * each frame; the live map takes over when the browser has time or somebody reaches for it.
 */
export function Stage({ marks, layers, sources, origin, set = PAGE, embedded }: Props) {
  const { view, known, previewing, go, replace, point } = useView();
  const speech = useSpeech();
  const stage = useRef<HTMLElement>(null);
  const box = useBox(stage);
  const frame = useFrame(set);
  const ready = useReady(stage, embedded !== undefined);
  const away = useAway(stage, embedded !== undefined);
  const [state, setState] = useState<MapState>("picture");
  const [moving, setMoving] = useState<Camera | null>(null);
  const shown = useMemo(() => marksShown(marks, view), [marks, view]);
  const style = useMapStyle(sources, shown);
  useDocumentState(state);
  // What is not seen gives its graphics back: browsers have a dozen for all frames of an article.
  useEffect(() => {
    if (away) setState("picture");
  }, [away]);

  const spot = spotOf(view);
  const cameraOf = (of: Frame): Camera =>
    view.camera ?? (spot ? spotCamera(spot) : homeCamera(marks, view.place, of));
  const overlay = (of: Frame, size: Size) => {
    const camera = (state === "live" && moving) || cameraOf(of);
    return { frame: of, box: size, camera, placed: placeMarks(shown, camera, size, view.place) };
  };
  const overlays = box
    ? [overlay(frame, box)]
    : set.frames.map((of) => overlay(of, NOMINAL_BOX[of]));
  const target = box && overlays[0]?.placed.find(({ mark }) => mark.id === view.place);

  return (
    <section ref={stage} className={styles.stage} aria-label={speech("map")} data-testid="stage">
      <Picture pictures={set.pictures} cameraOf={cameraOf} held={state === "live" || previewing} />
      {ready && !away && style && (
        <LiveMap
          style={style}
          camera={cameraOf(frame)}
          label={speech("mapHelp")}
          cooperative={embedded !== undefined}
          onState={setState}
          onCamera={setMoving}
          onMoved={(moved) => replace({ ...view, camera: moved })}
          onChoose={(place) => go(atPlace(view, place))}
          onPoint={point}
        />
      )}
      {overlays.map((props) => (
        <Overlay key={props.frame} {...props} />
      ))}
      <MapNotice state={state} />
      <LayerControl layers={layers} />
      {embedded ?? (
        <Controls place={marks.find(({ id }) => id === view.place) ?? null} origin={origin} />
      )}
      <p className={styles.credits}>
        <span className="visually-hidden">{speech("creditsLabel")}: </span>
        {speech("credits")}
      </p>
      <p className="print-only">{origin + writeView(view, known)}</p>
      {target && !embedded && <Leader target={target} origin={box} />}
    </section>
  );
}

/** The style for the view, once there is a window whose host the addresses stand on. */
function useMapStyle(sources: SourceAddresses, shown: readonly Mark[]) {
  const { view } = useView();
  const scheme = useScheme(view.theme);
  const [origin, setOrigin] = useState<string | null>(null);
  useEffect(() => setOrigin(window.location.origin), []);
  const { layers, place, time } = view;
  // As text, so that another array of the same places is the same style.
  const left = time && shown.map(({ id }) => id).join();
  return useMemo(() => {
    if (origin === null) return null;
    const absolute = {
      ...sources,
      tiles: origin + sources.tiles,
      drawing: origin + sources.drawing,
    };
    const places = left === null ? null : left.split(",");
    return mapStyle({ tokens: TOKENS[scheme], layers, place, places, sources: absolute });
  }, [origin, sources, scheme, layers, place, left]);
}

/** Tells `<html>` what the address and the map say, for styles, tests and measurements. */
function useDocumentState(state: MapState): void {
  const { theme, lang } = useView().view;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = lang;
  }, [theme, lang]);
  const told = useRef(false);
  useEffect(() => {
    // At first the starter may be ahead of the page's own scripts.
    if (told.current || state !== "picture") document.documentElement.dataset.map = state;
    told.current = true;
  }, [state]);
}
