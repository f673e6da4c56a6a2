"use client";

import { useId } from "react";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import type { IframeSize } from "@/lib/embed/embed-urls";
import type { EmbedOptions } from "@/lib/embed/options";
import { THEMES, type Theme } from "@/lib/view/view";
import { RadioGroup } from "./RadioGroup.client";
import { SizeField } from "./SizeField.client";
import styles from "./share.module.css";

/** The options chosen for an embed. */
export interface Choices {
  options: EmbedOptions;
  size: IframeSize;
  theme: Theme;
  lang: string;
}

interface Props {
  choices: Choices;
  /** Whether charts are embedded; they have no parts to choose. */
  charts: boolean;
  languages: readonly string[];
  onChange: (choices: Choices) => void;
}

const PARTS = ["title", "excerpt", "legend", "live"] as const;

/** The form for size, parts, theme and language of an embed. */
export function EmbedForm({ choices, charts, languages, onChange }: Props) {
  const t = useTranslator();
  const liveNote = useId();
  const { options, size, theme, lang } = choices;
  const themes = THEMES.map((value) => ({ value, label: t(`theme-${value}`) }));
  return (
    <section className={styles.form} aria-label={t("embedOptions")}>
      <SizeField size={size} onChange={(next) => onChange({ ...choices, size: next })} />
      {!charts && (
        <fieldset className={styles.parts}>
          <legend>{t("embedShow")}</legend>
          {PARTS.map((part) => (
            <label key={part}>
              <input
                type="checkbox"
                checked={options[part] !== false}
                aria-describedby={part === "live" ? liveNote : undefined}
                onChange={(event) =>
                  onChange({ ...choices, options: { ...options, [part]: event.target.checked } })
                }
              />
              {t(`embedShow-${part}`)}
            </label>
          ))}
          <p id={liveNote} className={styles.note}>
            {t("embedLiveNote")}
          </p>
        </fieldset>
      )}
      <RadioGroup
        legend={t("theme")}
        options={themes}
        value={theme}
        onChange={(next) => onChange({ ...choices, theme: next })}
      />
      {languages.length > 1 && (
        <label className={styles.labelled}>
          {t("embedLanguage")}
          <select
            className={styles.field}
            value={lang}
            onChange={(event) => onChange({ ...choices, lang: event.target.value })}
          >
            {languages.map((tag) => (
              <option key={tag} value={tag} lang={tag}>
                {new Intl.DisplayNames(tag, { type: "language" }).of(tag)}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}
