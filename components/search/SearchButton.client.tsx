"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { Icon } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { SEARCH_PATH } from "@/lib/routes/paths";
import styles from "./search.module.css";
import { isSlashOn, useSlash } from "./slash-shortcut.client";
import { ViewFields } from "./ViewFields.client";

/** Nobody is sent the search before they ask for it. */
const Palette = lazy(() => import("./SearchDialog.client"));

/** Opens the search, by a press, `/` if it is on, or Ctrl or ⌘ with K; without script it leads to the page. */
export function SearchButton({ index }: { index: readonly [string, string] }) {
  const t = useTranslator();
  const slash = useSlash();
  // Counts, since a dialog that is closed tells so a moment later: asked for again by then, it is another.
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!asks(event)) return;
      event.preventDefault();
      if (!document.querySelector(`.${styles.palette}[open]`)) setOpened(next);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return (
    <>
      <form
        action={SEARCH_PATH}
        className={styles.opener}
        onSubmit={(event) => {
          event.preventDefault();
          setOpened(next);
        }}
      >
        <ViewFields />
        <button
          type="submit"
          aria-haspopup="dialog"
          aria-keyshortcuts={`${slash ? "/ " : ""}Control+K Meta+K`}
        >
          <Icon name="find" />
          {t("find")}
        </button>
      </form>
      {opened > 0 && (
        <Suspense fallback={null}>
          <Palette key={opened} addresses={index} onClose={() => setOpened(0)} />
        </Suspense>
      )}
    </>
  );
}

const next = (times: number): number => times + 1;

/** Whether a key asks for search; a "/" that is being written, or is switched off, does not. */
function asks(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k";
  const { target } = event;
  const writes = target instanceof HTMLElement && target.matches("input, textarea, select");
  return event.key === "/" && !writes && isSlashOn();
}
