"use client";

import { useRef } from "react";
import { Icon } from "@/components/icon/Icon";
import { Legend } from "@/components/legend/Legend";
import { Swatch } from "@/components/legend/Swatch";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { ReplaceLink } from "@/components/view/ReplaceLink.client";
import { useView } from "@/components/view/ViewProvider.client";
import type { LayerInfo } from "@/lib/atlas/layer-info";
import type { View } from "@/lib/view/view";
import styles from "./map.module.css";

/** Checkboxes for the layers, each with its symbol, and the legend of line styles. Escape closes it. */
export function LayerControl({ layers }: { layers: readonly LayerInfo[] }) {
  const t = useTranslator();
  const details = useRef<HTMLDetailsElement>(null);
  return (
    <details
      ref={details}
      className={styles.layers}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !details.current?.open) return;
        details.current.open = false;
        details.current.querySelector("summary")?.focus();
      }}
    >
      <summary className={styles.tool} data-wide>
        <Icon name="layers" />
        <span>{t("layersAndKey")}</span>
      </summary>
      <div className={styles.sheet}>
        <fieldset>
          <legend>{t("layers")}</legend>
          {layers.map((layer) => (
            <LayerSwitch key={layer.id} layer={layer} />
          ))}
          <noscript>
            {layers.map((layer) => (
              <LayerLink key={layer.id} layer={layer} />
            ))}
          </noscript>
        </fieldset>
        <Legend t={t} />
      </div>
    </details>
  );
}

/** Whether a layer is on, and the view in which it is switched. */
function useLayer({ id }: LayerInfo): { on: boolean; switched: View } {
  const { view, allowed } = useView();
  const on = view.layers.includes(id);
  const layers = allowed.layers.filter((each) => (each === id ? !on : view.layers.includes(each)));
  return { on, switched: { ...view, layers } };
}

function LayerSwitch({ layer }: { layer: LayerInfo }) {
  const { replace } = useView();
  const { on, switched } = useLayer(layer);
  return (
    <label className={`${styles.switch} needs-script`}>
      <input type="checkbox" checked={on} onChange={() => replace(switched)} />
      <Swatch layer={layer} />
      <span>{layer.title}</span>
    </label>
  );
}

/** The switch of a page without script. */
function LayerLink({ layer }: { layer: LayerInfo }) {
  const t = useTranslator();
  const { on, switched } = useLayer(layer);
  return (
    <ReplaceLink view={switched} className={styles.switch}>
      <Swatch layer={layer} />
      {t(on ? "layerHide" : "layerShow", { layer: layer.title })}
    </ReplaceLink>
  );
}
