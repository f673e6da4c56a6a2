import type { Result } from "@/lib/search/result";
import type { Translator } from "@/lib/text/translator";
import styles from "./search.module.css";

/** What a result says of itself: its name, the name it was found by, what it is. */
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
