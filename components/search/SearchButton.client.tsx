"use client";

import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { Icon } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { PageLink } from "@/components/view/ViewLink.client";
import { SEARCH_PATH } from "@/lib/routes/paths";
import styles from "./search.module.css";
import { isSlashOn, useSlash } from "./slash-shortcut.client";
import { ViewFields } from "./ViewFields.client";

/** Loaded when the search is first opened. */
const load = () => import("./SearchDialog.client").then((module) => module.default);

/** An open dialog. Numbered, because the close event of one may come after the next was opened. */
interface OpenDialog {
  Dialog: Awaited<ReturnType<typeof load>>;
  number: number;
}

/**
 * Opens the search dialog: by click, Ctrl+K, ⌘K, or `/` if that is on. Without JS, a link to
 * `/search`; if the dialog cannot be loaded, a form to it.
 */
export function SearchButton({ index }: { index: readonly [string, string] }) {
  const t = useTranslator();
  const slash = useSlash();
  const form = useRef<HTMLFormElement>(null);
  const isMissing = useRef(false);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const open = useCallback(async () => {
    try {
      const Dialog = await load();
      setDialog((previous) => ({ Dialog, number: (previous?.number ?? 0) + 1 }));
    } catch {
      isMissing.current = true;
      form.current?.requestSubmit();
      isMissing.current = false;
    }
  }, []);
  const submit = (event: FormEvent) => {
    if (isMissing.current) return;
    event.preventDefault();
    open();
  };
  const close = (number: number) =>
    setDialog((current) => (current?.number === number ? null : current));
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isSearchShortcut(event)) return;
      event.preventDefault();
      if (!document.querySelector(`.${styles.palette}[open]`)) open();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [open]);
  return (
    <>
      <form ref={form} action={SEARCH_PATH} className={styles.opener} onSubmit={submit}>
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
      {dialog && (
        <dialog.Dialog key={dialog.number} addresses={index} onClose={() => close(dialog.number)} />
      )}
    </>
  );
}

/** Whether a key opens the search: Ctrl+K, ⌘K, or "/" unless it is switched off or typed into a field. */
function isSearchShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k";
  const { target } = event;
  const inField = target instanceof HTMLElement && target.matches("input, textarea, select");
  return event.key === "/" && !inField && isSlashOn();
}
