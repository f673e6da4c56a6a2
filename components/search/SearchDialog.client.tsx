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
import { useLightDismiss } from "@/components/hooks/light-dismiss.client";
import { Icon } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import { SEARCH_PATH, searchPath } from "@/lib/routes/paths";
import { LONGEST_QUERY, type Result } from "@/lib/search/result";
import { search } from "@/lib/search/search";
import { ResultList } from "./ResultList.client";
import { SearchStatus } from "./SearchStatus.client";
import styles from "./search.module.css";
import { switchSlash, useSlash } from "./slash-shortcut.client";
import { useSearchIndex } from "./use-search-index.client";

interface Props {
  /** URLs of the two parts of the index: the atlas and the settlements. */
  addresses: readonly [string, string];
  onClose: () => void;
}

const LIST = "find-results";
const idOf = (i: number) => `${LIST}-${i}`;

/**
 * The search dialog: a combobox with list autocomplete (ARIA Authoring Practices). Arrow keys move the
 * active option, Enter selects it; the first option is active at first.
 */
export default function SearchDialog({ addresses, onClose }: Props) {
  const t = useTranslator();
  const applyResult = useApplyResult();
  const { index, fetched } = useSearchIndex(addresses);
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const deferredQuery = useDeferredValue(query);
  const results = useMemo(() => search(index, deferredQuery), [index, deferredQuery]);
  const [activeIndex, setActive] = useState(0);
  const active = Math.min(activeIndex, results.length - 1);

  useEffect(() => dialog.current?.showModal(), []);
  useLightDismiss(dialog);

  const select = (result: Result) => {
    dialog.current?.close();
    applyResult(result);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Enter may be pressed before the list has been updated.
    const upToDate = deferredQuery === query;
    const current = upToDate ? results : search(index, query);
    const result = current[upToDate ? active : 0];
    if (result) return select(result);
    if (query.trim() !== "") select(searchPageResult(query));
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
      closedby="any"
      onClose={onClose}
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
          maxLength={LONGEST_QUERY}
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
          onActivate={setActive}
          onSelect={select}
        />
      )}
      <SearchStatus
        fetched={fetched}
        query={deferredQuery}
        count={results.length}
        onAll={() => select(searchPageResult(query))}
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

/** A result that leads to the search page. */
const searchPageResult = (query: string): Result => ({
  kind: "action",
  key: "all",
  label: query,
  viewPatch: { place: null, page: searchPath(query), camera: null },
});

/** Navigates to a result's page with a new history entry; a layer or theme replaces the current entry. */
function useApplyResult() {
  const { view, go, replace } = useView();
  return ({ viewPatch, fragment }: Result) =>
    "place" in viewPatch
      ? go({ ...view, ...viewPatch }, fragment)
      : replace({ ...view, ...viewPatch });
}
