"use client";

/** Copies a field's text; without the Clipboard API, by selecting it. False: it must be copied by hand. */
export async function copyFrom(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    // Pages without TLS have no `clipboard`, which ends here as well.
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return copySelected(field);
  }
}

function copySelected(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  const before = document.activeElement;
  field.focus();
  field.select();
  const copied = document.execCommand("copy");
  // What could not be copied stays selected.
  if (copied && before instanceof HTMLElement) before.focus();
  return copied;
}
