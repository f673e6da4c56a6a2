"use client";

import { useEffect } from "react";

/** On what has the focus without the reader having moved there by keyboard: no ring is drawn round it. */
const QUIET_ATTRIBUTE = "data-quiet";
/** Where a reader types, the ring says where the letters will go, however they came there. */
const TYPED_INTO = "input, textarea, select, [contenteditable]";

/**
 * Has the focus that a script moves show its ring only to those who go by keyboard. Browsers decide it by what
 * had the focus before, and in Safari a pressed link or button never has it: there a heading that is given
 * the focus after a press would be ringed.
 */
export function useQuietFocus(): void {
  useEffect(() => {
    let byKeyboard = true;
    const byPointer = () => {
      byKeyboard = false;
    };
    // A click that was held until the scripts came still tells what it was made by: its detail is 0 by keyboard,
    // in Firefox only for buttons. Any other came after the pointer or the key that made it, which has been heard.
    const onClick = ({ detail, isTrusted }: MouseEvent) => {
      if (!isTrusted && detail > 0) byPointer();
    };
    const onKey = () => {
      byKeyboard = true;
      document.activeElement?.removeAttribute(QUIET_ATTRIBUTE);
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && !target.matches(TYPED_INTO))
        target.toggleAttribute(QUIET_ATTRIBUTE, !byKeyboard);
    };
    const onBlur = ({ target }: FocusEvent) => {
      if (target instanceof Element) target.removeAttribute(QUIET_ATTRIBUTE);
    };
    const leaving = new AbortController();
    const options = { capture: true, passive: true, signal: leaving.signal };
    window.addEventListener("pointerdown", byPointer, options);
    window.addEventListener("click", onClick, options);
    window.addEventListener("keydown", onKey, options);
    window.addEventListener("focusin", onFocus, options);
    window.addEventListener("focusout", onBlur, options);
    return () => leaving.abort();
  }, []);
}
