"use client";

import { useEffect, useRef, useState } from "react";
import { useBreakpoint } from "@/components/hooks/use-breakpoint.client";
import { useElementRect } from "@/components/hooks/use-element-rect.client";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import type { IframeSize } from "@/lib/embed/embed-urls";
import { DEFAULT_WIDTH } from "@/lib/embed/size";
import type { Size } from "@/lib/geo/mercator";
import { PAGE_LAYOUT } from "@/lib/view/breakpoints";
import { EmbedIframe } from "./EmbedIframe.client";
import { RadioGroup } from "./RadioGroup.client";
import styles from "./share.module.css";

/** Typical column widths of a phone and an article, in pixels. */
const COLUMNS = { phone: 320, article: DEFAULT_WIDTH };
type Column = keyof typeof COLUMNS;
const KINDS = ["phone", "article"] as const satisfies Column[];

/** Height of the iframe until the embed has reported its own, in pixels. */
const DEFAULT_HEIGHT = 420;

function iframeSizeOf(size: IframeSize, column: number, reportedHeight: number | null): Size {
  if (size.kind === "fixed") return size;
  if (size.kind === "ratio") return { width: column, height: (column * size.height) / size.width };
  return { width: column, height: reportedHeight ?? DEFAULT_HEIGHT };
}

interface Props {
  address: string;
  size: IframeSize;
  title: string;
  /** Called with the height, in pixels, that the embed reports in the article column. */
  onHeight: (px: number) => void;
}

/** The embed in a column of a phone or an article, scaled down if the dialog is narrower. */
export function EmbedPreview({ address, size, title, onHeight }: Props) {
  const t = useTranslator();
  const onPhone = useBreakpoint(PAGE_LAYOUT) === "phone";
  const [chosen, setColumn] = useState<Column | null>(null);
  const column = chosen ?? (onPhone ? "phone" : "article");
  const [reportedHeight, setReportedHeight] = useState<number | null>(null);
  const [weight, setWeight] = useState<number | null>(null);
  useEffect(() => {
    if (column === "article" && reportedHeight !== null) onHeight(reportedHeight);
  }, [column, reportedHeight, onHeight]);
  const container = useRef<HTMLDivElement>(null);
  const box = useElementRect(container);
  const iframeSize = iframeSizeOf(size, COLUMNS[column], reportedHeight);
  const scale = box ? Math.min(1, box.width / iframeSize.width) : 1;
  const options = KINDS.map((value) => ({ value, label: t(`embedColumn-${value}`) }));
  return (
    <section className={styles.preview} aria-label={t("embedPreview")}>
      <div className={styles.head}>
        <RadioGroup
          legend={t("embedPreview")}
          options={options}
          value={column}
          onChange={setColumn}
        />
        <p className={styles.note}>
          {weight !== null && t("embedWeight", { n: Math.ceil(weight / 1000) })}
        </p>
      </div>
      <div className={styles.room}>
        <div ref={container}>
          {box && (
            <EmbedIframe
              // A new iframe per address: changing `src` would add an entry to the history.
              key={address}
              address={address}
              title={t("embedFrame", { title })}
              size={iframeSize}
              scale={scale}
              onHeight={setReportedHeight}
              onWeight={setWeight}
            />
          )}
        </div>
      </div>
    </section>
  );
}
