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

/** Widths of the columns that an embed most often stands in, in pixels. */
const COLUMNS = { phone: 320, article: DEFAULT_WIDTH };
type Column = keyof typeof COLUMNS;
const KINDS = ["phone", "article"] as const satisfies Column[];

/** What a frame takes until its embed has said how high it is. */
const UNTOLD = 420;

function measuresOf(size: IframeSize, column: number, told: number | null): Size {
  if (size.kind === "fixed") return size;
  const height = size.kind === "ratio" ? (column * size.height) / size.width : (told ?? UNTOLD);
  return { width: column, height };
}

interface Props {
  address: string;
  size: IframeSize;
  title: string;
  /** Told the height, in pixels, that the embed asks for in an article. */
  onHeight: (px: number) => void;
}

/** The embed itself, in a column of a phone's or an article's width, made smaller where it has no room. */
export function EmbedPreview({ address, size, title, onHeight }: Props) {
  const t = useTranslator();
  const onPhone = useBreakpoint(PAGE_LAYOUT) === "phone";
  const [chosen, setColumn] = useState<Column | null>(null);
  const column = chosen ?? (onPhone ? "phone" : "article");
  const [told, setTold] = useState<number | null>(null);
  const [weight, setWeight] = useState<number | null>(null);
  useEffect(() => {
    if (column === "article" && told !== null) onHeight(told);
  }, [column, told, onHeight]);
  const room = useRef<HTMLDivElement>(null);
  const box = useElementRect(room);
  const measures = measuresOf(size, COLUMNS[column], told);
  const scale = box ? Math.min(1, box.width / measures.width) : 1;
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
        <div ref={room}>
          {box && (
            <EmbedIframe
              // Another address is another frame: in the same one it would be a step of the history.
              key={address}
              address={address}
              title={t("embedFrame", { title })}
              measures={measures}
              scale={scale}
              onHeight={setTold}
              onWeight={setWeight}
            />
          )}
        </div>
      </div>
    </section>
  );
}
