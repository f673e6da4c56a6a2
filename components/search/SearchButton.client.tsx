"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { Icon } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { PageLink } from "@/components/view/ViewLink.client";
import { SEARCH_PATH } from "@/lib/routes/paths";
import styles from "./search.module.css";
import { isSlashOn, useSlash } from "./slash-shortcut.client";
import { ViewFields } from "./ViewFields.client";

/** Loaded when the search is first opened. */
const SearchDialog = lazy(() => import("./SearchDialog.client"));

/** Opens the search dialog: by click, Ctrl+K, ⌘K, or `/` if that is on. Without JS, a link to `/search`. */
export function SearchButton({ index }: { index: readonly [string, string] }) {
  const t = useTranslator();
  const slash = useSlash();
  // A counter, used as the dialog's key, instead of a boolean: a dialog's close event is asynchronous, and a
  // search that was opened again meanwhile must be a new dialog.
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isSearchShortcut(event)) return;
      event.preventDefault();
      if (!document.querySelector(`.${styles.palette}[open]`)) setOpened(increment);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <>
      <form
        action={SEARCH_PATH}
        className={styles.opener}
        onSubmit={(event) => {
          event.preventDefault();
          setOpened(increment);
        }}
      >
        <ViewFields />
        <button
          type="submit"
          className={`${styles.open} needs-script`}
          aria-haspopup="dialog"
          aria-keyshortcuts={`${slash ? "/ " : ""}Control+K Meta+K`}
        >
          <Icon name="find" />
          {t("find")}
        </button>
      </form>
      <noscript>
        <PageLink page={SEARCH_PATH} className={styles.open}>
          <Icon name="find" />
          {t("find")}
        </PageLink>
      </noscript>
      {opened > 0 && (
        <Suspense fallback={null}>
          <SearchDialog key={opened} addresses={index} onClose={() => setOpened(0)} />
        </Suspense>
      )}
    </>
  );
}

const increment = (n: number): number => n + 1;

/** Whether a key opens the search: Ctrl+K, ⌘K, or "/" unless it is switched off or typed into a field. */
function isSearchShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k";
  const { target } = event;
  const inField = target instanceof HTMLElement && target.matches("input, textarea, select");
  return event.key === "/" && !inField && isSlashOn();
}
