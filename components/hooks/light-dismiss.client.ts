"use client";

import { type RefObject, useEffect } from "react";

/**
 * Closes a modal dialog at a press beside it, as `closedby="any"` does in browsers that have it. A press that
 * begins in the dialog, such as one that selects text, or ends there, closes nothing.
 */
export function useLightDismiss(ref: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || "closedBy" in HTMLDialogElement.prototype) return;
    let began = false;
    // What is pressed beside a modal dialog is its backdrop, which is the dialog's own.
    const isBeside = ({ target, clientX: x, clientY: y }: MouseEvent): boolean => {
      const { left, right, top, bottom } = dialog.getBoundingClientRect();
      return target === dialog && (x < left || x > right || y < top || y > bottom);
    };
    const onDown = (event: PointerEvent) => {
      began = isBeside(event);
    };
    const onClick = (event: MouseEvent) => {
      if (began && isBeside(event)) dialog.close();
    };
    dialog.addEventListener("pointerdown", onDown);
    dialog.addEventListener("click", onClick);
    return () => {
      dialog.removeEventListener("pointerdown", onDown);
      dialog.removeEventListener("click", onClick);
    };
  }, [ref]);
}
