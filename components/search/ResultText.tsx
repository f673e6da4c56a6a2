import type { Result } from "@/lib/search/result";
import type { Translator } from "@/lib/text/translator";
import styles from "./search.module.css";

/** The content of a search result: label, kind, the name that matched, and detail. */
export function ResultText({ result, t }: { result: Result; t: Translator }) {
  const { kind, label, lang, detail, byName } = result;
  return (
    <>
      <span className={styles.label} data-kind={kind} lang={lang}>
        {kind === "excerpt" ? <q>{label}</q> : label}
      </span>
      <span className={styles.kind}>{t(`find-${kind}`)}</span>
      {(byName || detail) && (
        <small>
          {byName && (
            <>
              <span lang={byName.lang}>{byName.text}</span>
              {byName.former && ` (${t("findFormer")})`}
              {" · "}
            </>
          )}
          {detail}
        </small>
      )}
    </>
  );
}
