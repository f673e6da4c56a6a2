"use client";

import { useState } from "react";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import type { Snippet } from "@/lib/embed/snippet";
import {
  ampCode,
  elementCode,
  figureCode,
  iframeCode,
  markdownCode,
  oembedCode,
} from "@/lib/embed/snippets";
import { Choice } from "./Choice.client";
import { CopyField } from "./CopyField.client";
import styles from "./share.module.css";

const KINDS = ["iframe", "element", "oembed", "picture", "svg", "markdown", "amp"] as const;
type Kind = (typeof KINDS)[number];
/** Those that need no picture of the map. */
const FRAMES: readonly Kind[] = ["iframe", "element", "oembed"];

interface Props {
  input: Snippet;
  /** Whether charts are embedded, which the map's picture does not show. */
  charts: boolean;
}

/** The code to paste, one kind at a time. */
export function EmbedCode({ input, charts }: Props) {
  const t = useTranslator();
  const [kind, setKind] = useState<Kind>("iframe");
  const code: Record<Kind, (input: Snippet) => string> = {
    iframe: iframeCode,
    element: elementCode,
    oembed: oembedCode,
    picture: (snippet) => figureCode(snippet, "png"),
    svg: (snippet) => figureCode(snippet, "svg"),
    markdown: markdownCode,
    amp: (snippet) => ampCode(snippet, t("embedMore")),
  };
  const options = (charts ? FRAMES : KINDS).map((value) => ({
    value,
    label: t(`embedCode-${value}`),
  }));
  return (
    <div className={styles.paste}>
      <div className={styles.head}>
        <Choice legend={t("embedCode")} options={options} value={kind} onChange={setKind} />
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
