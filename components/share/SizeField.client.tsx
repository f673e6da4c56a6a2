"use client";

import { useState } from "react";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import type { IframeSize } from "@/lib/embed/embed-urls";
import { RadioGroup } from "./RadioGroup.client";
import styles from "./share.module.css";

/** Width to height of a frame that keeps its shape. */
const RATIOS = { "16:9": [16, 9], "4:3": [4, 3], "1:1": [1, 1] } as const;
const KINDS = ["responsive", "16:9", "4:3", "1:1", "fixed"] as const;
type Kind = (typeof KINDS)[number];

/** Pixels that a fixed frame may measure, and those that it begins with. */
const LIMITS = { min: 200, max: 2000 };
const BEGINNING = { width: 640, height: 480 };

const sizeOf = (kind: Kind): IframeSize => {
  if (kind === "responsive") return { kind };
  if (kind === "fixed") return { kind, ...BEGINNING };
  const [width, height] = RATIOS[kind];
  return { kind: "ratio", width, height };
};

const kindOf = (size: IframeSize): Kind =>
  size.kind === "ratio"
    ? (KINDS.find((kind) => kind === `${size.width}:${size.height}`) ?? "responsive")
    : size.kind;

interface Props {
  size: IframeSize;
  onChange: (size: IframeSize) => void;
}

/** How the frame takes its place: as high as its content, in a shape, or so many pixels. */
export function SizeField({ size, onChange }: Props) {
  const t = useTranslator();
  const options = KINDS.map((value) => ({
    value,
    label: value === "responsive" || value === "fixed" ? t(`embedSize-${value}`) : value,
  }));
  return (
    <div className={styles.size}>
      <RadioGroup
        legend={t("embedSize")}
        options={options}
        value={kindOf(size)}
        onChange={(kind) => onChange(sizeOf(kind))}
      />
      {size.kind === "fixed" && (
        <div className={styles.pair}>
          <Pixels
            label={t("embedWidth")}
            value={size.width}
            onChange={(width) => onChange({ ...size, width })}
          />
          <Pixels
            label={t("embedHeight")}
            value={size.height}
            onChange={(height) => onChange({ ...size, height })}
          />
        </div>
      )}
    </div>
  );
}

interface PixelsProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

/** A number that may be half typed: it counts once it is one, and is set right when it is left. */
function Pixels({ label, value, onChange }: PixelsProps) {
  const [text, setText] = useState(String(value));
  const type = (typed: string) => {
    setText(typed);
    const number = Number(typed);
    if (Number.isInteger(number) && number >= LIMITS.min && number <= LIMITS.max) onChange(number);
  };
  return (
    <label className={styles.labelled}>
      {label}
      <input
        type="number"
        inputMode="numeric"
        className={styles.field}
        {...LIMITS}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setText(String(value))}
      />
    </label>
  );
}
