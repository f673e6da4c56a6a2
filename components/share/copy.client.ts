"use client";

/**
 * Copies a field's text, without the Clipboard API by `execCommand`.
 *
 * @returns false if neither works; the text is then selected for the user to copy
 */
export async function copyFrom(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    // Without TLS `navigator.clipboard` is undefined, and this throws, too.
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return copySelected(field);
  }
}

function copySelected(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  const previousFocus = document.activeElement;
  field.focus();
  field.select();
  const copied = document.execCommand("copy");
  // If it failed, the text stays selected.
  if (copied && previousFocus instanceof HTMLElement) previousFocus.focus();
  return copied;
}
