"use client";

import { useRef } from "react";
import { Icon } from "@/components/icon/Icon";
import { Legend } from "@/components/legend/Legend";
import { Swatch } from "@/components/legend/Swatch";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import type { LayerId } from "@/geodata/schema";
import styles from "./map.module.css";

export interface LayerInfo {
  id: LayerId;
  title: string;
}

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
        </fieldset>
        <Legend t={t} />
      </div>
    </details>
  );
}

function LayerSwitch({ layer }: { layer: LayerInfo }) {
  const { view, allowed, replace } = useView();
  const on = view.layers.includes(layer.id);
  const toggle = () => {
    const layers = allowed.layers.filter((id) =>
      id === layer.id ? !on : view.layers.includes(id),
    );
    replace({ ...view, layers });
  };
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={on} onChange={toggle} />
      <Swatch layer={layer.id} />
      <span>{layer.title}</span>
    </label>
  );
}
