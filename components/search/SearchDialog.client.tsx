"use client";

import {
  type FormEvent,
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { Icon } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import { SEARCH_PATH, searchPath } from "@/lib/routes/paths";
import type { Result } from "@/lib/search/result";
import { search } from "@/lib/search/search";
import { useIndex } from "./index.client";
import { ResultList } from "./ResultList.client";
import { SearchStatus } from "./SearchStatus.client";
import styles from "./search.module.css";
import { switchSlash, useSlash } from "./slash-shortcut.client";

interface Props {
  /** Where the two parts of the index stand. */
  addresses: readonly [string, string];
  onClose: () => void;
}

const LIST = "find-results";
const idOf = (i: number) => `${LIST}-${i}`;

/**
 * Search as a dialog: a combobox whose list follows what is typed (ARIA Authoring Practices, combobox
 * with list autocomplete). The first result is chosen by Enter, the arrows go to the others.
 */
export default function SearchDialog({ addresses, onClose }: Props) {
  const t = useTranslator();
  const choose = useChoosing();
  const { index, fetched } = useIndex(addresses);
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query);
  const results = useMemo(() => search(index, asked), [index, asked]);
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, results.length - 1);

  useEffect(() => dialog.current?.showModal(), []);

  const take = (result: Result) => {
    dialog.current?.close();
    choose(result);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Enter may be quicker than the list.
    const now = asked === query ? results : search(index, query);
    const result = now[asked === query ? active : 0];
    if (result) return take(result);
    if (query.trim() !== "") take(pageOf(query));
  };
  const move = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.nativeEvent.isComposing || results.length === 0) return;
    event.preventDefault();
    setActive((active + by + results.length) % results.length);
  };

  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={t("findTitle")}
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <form action={SEARCH_PATH} onSubmit={submit} className={styles.field}>
        <Icon name="find" />
        <input
          name="q"
          type="text"
          role="combobox"
          aria-label={t("findLabel")}
          aria-autocomplete="list"
          aria-expanded={results.length > 0}
          aria-controls={results.length > 0 ? LIST : undefined}
          aria-activedescendant={active >= 0 ? idOf(active) : undefined}
          placeholder={t("findLabel")}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={120}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={move}
        />
        <button type="button" aria-label={t("closeCard")} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </form>
      {results.length > 0 && (
        <ResultList
          id={LIST}
          idOf={idOf}
          results={results}
          active={active}
          onPoint={setActive}
          onTake={take}
        />
      )}
      <SearchStatus
        fetched={fetched}
        query={asked}
        count={results.length}
        onAll={() => take(pageOf(query))}
      />
      <SlashSwitch />
    </dialog>
  );
}

function SlashSwitch() {
  const t = useTranslator();
  return (
    <label className={styles.slash}>
      <input
        type="checkbox"
        checked={useSlash()}
        onChange={(event) => switchSlash(event.target.checked)}
      />
      {t("findSlash")}
    </label>
  );
}

/** The page that answers a query without script. */
const pageOf = (query: string): Result => ({
  kind: "action",
  key: "all",
  label: query,
  to: { place: null, page: searchPath(query), camera: null },
});

/** What leads elsewhere is a new entry in the history; a switch corrects the present one. */
function useChoosing() {
  const { view, go, replace } = useView();
  return ({ to, at }: Result) =>
    "place" in to ? go({ ...view, ...to }, at) : replace({ ...view, ...to });
}
