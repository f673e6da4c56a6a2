/** An address, or null where a text is none: `URL.parse`, which browsers have had only since 2024. */
export function urlOrNull(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** Path and query of a request's URL. */
export function splitUrl(whole: string): [path: string, search: string] {
  // A client may name scheme and host, too (RFC 9112, 3.2.2).
  const url = whole.replace(/^https?:\/\/[^/?]*/i, "");
  const at = url.indexOf("?");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at + 1)];
}
