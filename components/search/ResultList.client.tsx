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
  /** Index of the active option. */
  active: number;
  onActivate: (i: number) => void;
  onSelect: (result: Result) => void;
}

/** The listbox of the combobox. Focus stays in the input, whose aria-activedescendant is the active option. */
export function ResultList({ id, idOf, results, active, onActivate, onSelect }: Props) {
  const t = useTranslator();
  useEffect(() => {
    document.getElementById(idOf(active))?.scrollIntoView({ block: "nearest" });
  }, [active, idOf]);
  return (
    <div role="listbox" id={id} aria-label={t("findResults")} className={styles.list}>
      {results.map((result, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys
        <div
          key={result.key}
          id={idOf(i)}
          role="option"
          tabIndex={-1}
          aria-selected={i === active}
          className={styles.result}
          // Keeps the focus in the input.
          onMouseDown={(event) => event.preventDefault()}
          onPointerMove={() => onActivate(i)}
          onClick={() => onSelect(result)}
        >
          <ResultText result={result} t={t} />
        </div>
      ))}
    </div>
  );
}
