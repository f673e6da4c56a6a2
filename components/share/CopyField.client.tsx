"use client";

import { type ReactNode, useId, useRef, useState } from "react";
import { Icon } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { copyFrom } from "./copy.client";
import styles from "./share.module.css";

interface Props {
  label: string;
  value: string;
  /** Code of several lines; its label is for screen readers, since it has a heading of its own. */
  code?: boolean;
  /** Whether the dialog's focus begins at its button. */
  first?: boolean;
  /** What stands under the field. */
  children?: ReactNode;
}

/** A text to take away: to be read, selected, or copied with the button beside it. */
export function CopyField({ label, value, code = false, first, children }: Props) {
  const t = useTranslator();
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ value: string; done: boolean } | null>(null);
  // What was said of another text holds no longer.
  const state = copied?.value === value ? copied : null;
  const copy = () => {
    if (field.current) copyFrom(field.current).then((done) => setCopied({ value, done }));
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
      <div className={styles.line}>
        {code ? <textarea {...shared} rows={3} /> : <input {...shared} />}
        <button
          type="button"
          className={styles.button}
          data-first={first || undefined}
          aria-describedby={`${id}-label`}
          onClick={copy}
          onBlur={() => setCopied((now) => (now?.done ? null : now))}
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
