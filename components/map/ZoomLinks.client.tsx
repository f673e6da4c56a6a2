"use client";

import { Icon } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { ReplaceLink } from "@/components/view/ReplaceLink.client";
import { useView } from "@/components/view/ViewProvider.client";
import { normalizeCamera } from "@/lib/geo/camera";
import type { Camera } from "@/lib/geo/mercator";
import styles from "./map.module.css";

/** Zoom in, zoom out and back to the view's default camera: links to the same view with another camera. */
export function ZoomLinks({ camera }: { camera: Camera }) {
  const { view } = useView();
  const t = useTranslator();
  const zoomed = (by: number) => normalizeCamera({ ...camera, zoom: camera.zoom + by });
  return (
    <div className={styles.zoom}>
      <ReplaceLink view={{ ...view, camera: zoomed(1) }} aria-label={t("zoomIn")}>
        <Icon name="plus" />
      </ReplaceLink>
      <ReplaceLink view={{ ...view, camera: zoomed(-1) }} aria-label={t("zoomOut")}>
        <Icon name="minus" />
      </ReplaceLink>
      <ReplaceLink view={{ ...view, camera: null }} aria-label={t("resetView")}>
        <Icon name="reset" />
      </ReplaceLink>
    </div>
  );
}
