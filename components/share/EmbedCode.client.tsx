"use client";

import { useState } from "react";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import {
  ampCode,
  elementCode,
  iframeCode,
  imageCode,
  markdownCode,
  oembedCode,
} from "@/lib/embed/embed-code";
import type { EmbedCodeInput } from "@/lib/embed/embed-urls";
import { CopyField } from "./CopyField.client";
import { RadioGroup } from "./RadioGroup.client";
import styles from "./share.module.css";

const KINDS = ["iframe", "element", "oembed", "picture", "svg", "markdown", "amp"] as const;
type Kind = (typeof KINDS)[number];
/** The kinds that also work for charts: they embed a page, not a picture of the map. */
const FRAME_KINDS: readonly Kind[] = ["iframe", "element", "oembed"];

interface Props {
  input: EmbedCodeInput;
  /** Whether charts are embedded, not the map. */
  charts: boolean;
}

/** The code to paste, of the kind that is selected. */
export function EmbedCode({ input, charts }: Props) {
  const t = useTranslator();
  const [kind, setKind] = useState<Kind>("iframe");
  const code: Record<Kind, (input: EmbedCodeInput) => string> = {
    iframe: iframeCode,
    element: elementCode,
    oembed: oembedCode,
    picture: (snippet) => imageCode(snippet, "png"),
    svg: (snippet) => imageCode(snippet, "svg"),
    markdown: markdownCode,
    amp: (snippet) => ampCode(snippet, t("embedMore")),
  };
  const options = (charts ? FRAME_KINDS : KINDS).map((value) => ({
    value,
    label: t(`embedCode-${value}`),
  }));
  return (
    <div className={styles.paste}>
      <div className={styles.head}>
        <RadioGroup legend={t("embedCode")} options={options} value={kind} onChange={setKind} />
        <p className={styles.note}>{t(`embedNote-${kind}`)}</p>
      </div>
      <CopyField
        code
        label={`${t("embedCode")}: ${t(`embedCode-${kind}`)}`}
        value={code[kind](input)}
      />
    </div>
  );
}
