/** An address, or null where a text is none: `URL.parse`, which browsers have had only since 2024. */
export function urlOrNull(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
