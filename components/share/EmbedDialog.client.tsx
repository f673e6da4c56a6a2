"use client";

import { useState } from "react";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import { DEFAULT_OPTIONS, embedPath } from "@/lib/embed/options";
import { figuresOf } from "@/lib/view/figures-page";
import type { View } from "@/lib/view/view";
import { Dialog } from "./Dialog.client";
import type { DialogProps } from "./dialog-props";
import { EmbedCode } from "./EmbedCode.client";
import { type Choices, EmbedForm } from "./EmbedForm.client";
import { EmbedPreview } from "./EmbedPreview.client";
import styles from "./share.module.css";

/**
 * The dialog that builds an embed of the view: options, preview and code to paste. On a figures page
 * the charts are embedded, on other pages the map.
 */
export function EmbedDialog({ place, origin, onClose }: DialogProps) {
  const { view, allowed } = useView();
  const t = useTranslator();
  const [choices, setChoices] = useState<Choices>({
    options: DEFAULT_OPTIONS,
    size: { kind: "responsive" },
    theme: view.theme,
    lang: view.lang,
  });
  const { options, size, theme, lang } = choices;
  const [height, setHeight] = useState<number>();
  const charts = figuresOf(view) !== null;
  const shown: View = { ...view, page: charts ? view.page : null, theme, lang };
  const title = charts
    ? t("figuresTitle")
    : place
      ? t("pageTitle", { place: place.name })
      : t("atlas");
  // The height of a map follows from its width; that of charts is only known from the preview.
  const sized = charts && size.kind === "responsive" && height ? { ...size, height } : size;
  const credit = `${t("atlas")} · ${t("credits")}`;
  return (
    <Dialog title={t("embedTitle")} wide onClose={onClose}>
      <div className={styles.bench}>
        <EmbedForm
          choices={choices}
          charts={charts}
          languages={allowed.languages}
          onChange={setChoices}
        />
        <EmbedPreview
          address={embedPath(shown, options, allowed)}
          size={size}
          title={title}
          onHeight={setHeight}
        />
      </div>
      <EmbedCode
        charts={charts}
        input={{ origin, view: shown, allowed, options, size: sized, title, credit }}
      />
    </Dialog>
  );
}
