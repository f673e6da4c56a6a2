"use client";

import { useId } from "react";
import styles from "./share.module.css";

interface Props<T extends string> {
  legend: string;
  /** Whether to hide the legend visually. */
  quiet?: boolean;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** A segmented control: radio buttons in a row. */
export function RadioGroup<T extends string>({
  legend,
  quiet,
  options,
  value,
  onChange,
}: Props<T>) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={quiet ? "visually-hidden" : undefined}>{legend}</legend>
      <div className={styles.segments}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
