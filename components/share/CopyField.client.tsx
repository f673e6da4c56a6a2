"use client";

import { type ReactNode, useId, useRef, useState } from "react";
import { Icon } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { copyFrom } from "./copy.client";
import styles from "./share.module.css";

interface Props {
  label: string;
  value: string;
  /** Multi-line code; its label is visually hidden, since a heading above says the same. */
  code?: boolean;
  /** Whether its button gets the focus when the dialog opens. */
  first?: boolean;
  /** Shown below the field. */
  children?: ReactNode;
}

/** A read-only field with a button that copies its text. */
export function CopyField({ label, value, code = false, first, children }: Props) {
  const t = useTranslator();
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [lastCopy, setLastCopy] = useState<{ value: string; done: boolean } | null>(null);
  // The status of a former value no longer applies.
  const state = lastCopy?.value === value ? lastCopy : null;
  const copy = () => {
    if (field.current) copyFrom(field.current).then((done) => setLastCopy({ value, done }));
  };
  const shared = {
    id,
    ref: field,
    value,
    readOnly: true,
    spellCheck: false,
    className: styles.field,
    onFocus: () => field.current?.select(),
  };
  return (
    <div className={styles.copy}>
      <label id={`${id}-label`} htmlFor={id} className={code ? "visually-hidden" : undefined}>
        {label}
      </label>
      <div className={styles.line} data-code={code || undefined}>
        {code ? <textarea {...shared} rows={3} /> : <input {...shared} />}
        <button
          type="button"
          className={styles.button}
          data-first={first || undefined}
          aria-describedby={`${id}-label`}
          onClick={copy}
          onBlur={() => setLastCopy((current) => (current?.done ? null : current))}
        >
          <Icon name={state?.done ? "check" : "copy"} />
          {t(state?.done ? "copied" : "copy")}
        </button>
      </div>
      <p role="status" className={state && !state.done ? styles.failure : "visually-hidden"}>
        {state ? t(state.done ? "copied" : "copyFailed") : ""}
      </p>
      {children}
    </div>
  );
}
