"use client";

import { useState } from "react";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import type { IframeSize } from "@/lib/embed/embed-urls";
import { RadioGroup } from "./RadioGroup.client";
import styles from "./share.module.css";

/** Aspect ratios: width, height. */
const RATIOS = { "16:9": [16, 9], "4:3": [4, 3], "1:1": [1, 1] } as const;
const KINDS = ["responsive", "16:9", "4:3", "1:1", "fixed"] as const;
type Kind = (typeof KINDS)[number];

/** Limits and initial size of a fixed iframe, in pixels. */
const LIMITS = { min: 200, max: 2000 };
const INITIAL_SIZE = { width: 640, height: 480 };

const sizeOf = (kind: Kind): IframeSize => {
  if (kind === "responsive") return { kind };
  if (kind === "fixed") return { kind, ...INITIAL_SIZE };
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

/** The size of the iframe: as high as its content, an aspect ratio, or fixed pixels. */
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

/** A number input that reports only valid values; on blur, an invalid text is reset to the value. */
function Pixels({ label, value, onChange }: PixelsProps) {
  const [text, setText] = useState(String(value));
  const change = (input: string) => {
    setText(input);
    const number = Number(input);
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
        onChange={(event) => change(event.target.value)}
        onBlur={() => setText(String(value))}
      />
    </label>
  );
}
