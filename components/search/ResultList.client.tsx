"use client";

import { useEffect } from "react";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import type { Result } from "@/lib/search/result";
import { ResultText } from "./ResultText";
import styles from "./search.module.css";

interface Props {
  id: string;
  idOf: (i: number) => string;
  results: readonly Result[];
  active: number;
  onPoint: (i: number) => void;
  onTake: (result: Result) => void;
}

/** The list of the combobox. The focus stays in the field, which names the active option. */
export function ResultList({ id, idOf, results, active, onPoint, onTake }: Props) {
  const t = useTranslator();
  useEffect(() => {
    document.getElementById(idOf(active))?.scrollIntoView({ block: "nearest" });
  }, [active, idOf]);
  return (
    <div role="listbox" id={id} aria-label={t("findResults")} className={styles.list}>
      {results.map((result, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        <div
          key={result.key}
          id={idOf(i)}
          role="option"
          tabIndex={-1}
          aria-selected={i === active}
          className={styles.result}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onPointerMove={() => onPoint(i)}
          onClick={() => onTake(result)}
        >
          <ResultText result={result} t={t} />
        </div>
      ))}
    </div>
  );
}
