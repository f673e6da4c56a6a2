"use client";

import { useState } from "react";
import { useSpeech } from "@/components/text/SpeechProvider.client";
import { SNIPPETS, type SnippetInput } from "@/lib/embed/snippets";
import { Choice } from "./Choice.client";
import { CopyField } from "./CopyField.client";
import styles from "./share.module.css";

const KINDS = ["iframe", "element", "oembed", "picture", "markdown", "amp"] as const;

/** The code to paste, one kind at a time. */
export function EmbedCode({ input }: { input: SnippetInput }) {
  const speech = useSpeech();
  const [kind, setKind] = useState<keyof typeof SNIPPETS>("iframe");
  const options = KINDS.map((value) => ({ value, label: speech(`embedCode-${value}`) }));
  return (
    <div className={styles.paste}>
      <div className={styles.head}>
        <Choice legend={speech("embedCode")} options={options} value={kind} onChange={setKind} />
        <p className={styles.note}>{speech(`embedNote-${kind}`)}</p>
      </div>
      <CopyField
        code
        label={`${speech("embedCode")}: ${speech(`embedCode-${kind}`)}`}
        value={SNIPPETS[kind](input)}
      />
    </div>
  );
}
