"use client";

import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useQuietFocus } from "@/components/hooks/quiet-focus.client";
import { useBreakpoint } from "@/components/hooks/use-breakpoint.client";
import { useElementRect } from "@/components/hooks/use-element-rect.client";
import type { LiveView } from "@/components/live-map/live-view";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import type { LayerInfo } from "@/lib/atlas/layer-info";
import {
  CREDITS_ID,
  HYDRATED_ATTRIBUTE,
  HYDRATED_EVENT,
  MAP_ID,
  THEME_ATTRIBUTE,
} from "@/lib/boot/protocol";
import type { Camera, Size } from "@/lib/geo/mercator";
import { layoutMarks, type Mark, visibleMarks } from "@/lib/marks/marks";
import { layerColours } from "@/lib/style/layer-colours";
import type { SourceAddresses } from "@/lib/style/map-style";
import {
  type Breakpoint,
  type BreakpointSet,
  LABEL_AREA,
  NOMINAL_BOX,
  PAGE_LAYOUT,
} from "@/lib/view/breakpoints";
import { writeView } from "@/lib/view/codec";
import { coordinateCamera, coordinateOf } from "@/lib/view/coordinate";
import { defaultCamera } from "@/lib/view/default-camera";
import { withPlace } from "@/lib/view/view";
import { Controls } from "./Controls.client";
import { useMapState, useOutOfSight, usePrinting } from "./hooks.client";
import { LayerControl } from "./LayerControl.client";
import { LeaderLine } from "./LeaderLine.client";
import { LiveMap } from "./LiveMap.client";
import { MapNotice } from "./MapNotice.client";
import styles from "./map.module.css";
import { Overlay } from "./Overlay.client";
import { Picture } from "./Picture.client";

interface Props {
  marks: readonly Mark[];
  layers: readonly LayerInfo[];
  /** URL paths on this host. */
  sources: SourceAddresses;
  /** The site's public origin, for absolute URLs. */
  origin: string;
  /** Which layout's breakpoints to use. */
  set?: BreakpointSet;
  /** The tools of an embed. If given, the map starts live and leaves scrolling to the embedding page. */
  embedded?: ReactNode;
}

/**
 * The map of the view with its overlay. The server renders a picture with marks for each breakpoint; the live
 * map replaces the picture when the browser is idle or the reader interacts.
 */
export function AtlasMap({ marks, layers, sources, origin, set = PAGE_LAYOUT, embedded }: Props) {
  const { view, allowed, previewing, go, replace, setHovered } = useView();
  const t = useTranslator();
  const section = useRef<HTMLElement>(null);
  const box = useElementRect(section);
  const breakpoint = useBreakpoint(set);
  const isAway = useOutOfSight(section, embedded !== undefined);
  const state = useMapState();
  const printed = usePrinting() ? set.onPaper : null;
  const [moving, setMoving] = useState<Camera | null>(null);
  const shown = useMemo(() => visibleMarks(marks, view), [marks, view]);
  useDocumentState();
  useQuietFocus();

  // The page of an unknown place shows the map without a selection: there is no picture of it.
  const known = marks.some(({ id }) => id === view.place);
  const coordinate = coordinateOf(view);
  const cameraOf = (of: Breakpoint): Camera =>
    view.camera ??
    (coordinate ? coordinateCamera(coordinate) : defaultCamera(marks, view.place, of));
  const overlay = (of: Breakpoint, size: Size) => {
    const camera = (state === "live" && !printed && moving) || cameraOf(of);
    return {
      breakpoint: of,
      box: size,
      camera,
      placed: layoutMarks(shown, camera, size, view.place),
    };
  };
  const nominal = (of: Breakpoint) => overlay(of, NOMINAL_BOX[of]);
  const seen = box ? [overlay(breakpoint, box)] : set.breakpoints.map(nominal);
  const overlays = printed ? [nominal(printed)] : seen;
  const { layers: on, place, theme, time } = view;
  const live: LiveView = {
    hidden: allowed.layers.filter((layer) => !on.includes(layer)),
    colours: layerColours(layers),
    place,
    places: time && shown.map(({ id }) => id),
    marks: shown.map(({ id, anchor, label, excerpts }) => ({ id, anchor, label, excerpts })),
    theme,
    cameras: set.breakpoints.map((of, i) => ({
      media: set.queries[i] ?? "all",
      camera: cameraOf(of),
      namesWithin: LABEL_AREA[of],
    })),
    sources,
    label: t("mapHelp"),
    cooperative: embedded !== undefined,
  };
  const target = box && overlays[0]?.placed.find(({ mark }) => mark.id === view.place);

  return (
    <section
      ref={section}
      id={MAP_ID}
      className={styles.stage}
      aria-label={t("map")}
      data-testid="map"
    >
      <Picture
        view={known ? view : { ...view, place: null }}
        pictures={set.pictures}
        cameraOf={cameraOf}
        held={state === "live" || previewing}
      />
      {/* What is not seen gives its graphics back: browsers have a dozen for all frames of an article. */}
      {!isAway && (
        <LiveMap
          view={live}
          onCamera={setMoving}
          onMoved={(moved) => replace({ ...view, camera: moved })}
          onChoose={(id) => go(withPlace(view, id))}
          onHover={setHovered}
        />
      )}
      {overlays.map((props) => (
        <Overlay key={props.breakpoint} {...props} />
      ))}
      <MapNotice state={state} />
      <LayerControl layers={layers} />
      {embedded ?? (
        <Controls place={marks.find(({ id }) => id === view.place) ?? null} origin={origin} />
      )}
      <small id={CREDITS_ID} className={styles.credits}>
        <span className="visually-hidden">{t("creditsLabel")}: </span>
        {t("credits")}
      </small>
      <p className="print-only">{origin + writeView(view, allowed)}</p>
      {target && !embedded && <LeaderLine target={target} origin={box} />}
    </section>
  );
}

/** Sets theme and language of `<html>` from the view, and the attribute that marks the page as hydrated. */
function useDocumentState(): void {
  const { theme, lang } = useView().view;
  useEffect(() => {
    document.documentElement.setAttribute(HYDRATED_ATTRIBUTE, "");
    window.dispatchEvent(new Event(HYDRATED_EVENT));
  }, []);
  useEffect(() => {
    document.documentElement.setAttribute(THEME_ATTRIBUTE, theme);
    document.documentElement.lang = lang;
  }, [theme, lang]);
}
