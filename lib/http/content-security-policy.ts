interface Page {
  /** For the inline scripts and styles; null if they are allowed by their hashes (`withHashes`). */
  nonce: string | null;
  /** React needs `eval` for its development tools and nowhere else. */
  development: boolean;
  /** For a live embed, which any page may frame: the origin of its request. Null for other pages. */
  embeddedAt: string | null;
}

interface StillEmbed {
  /** Hash sources of its inline style sheet and script. */
  style: string;
  script: string;
  /** The origin of the request. */
  origin: string;
}

/**
 * The Content-Security-Policy of pages: this host alone, inline scripts and styles by nonce or hash; of frames
 * only its own embeds. In a frame without an origin, MapLibre starts its worker from a data address.
 *
 * An embed says nothing of `frame-ancestors`: even `*` bars every page that has no origin, such as an
 * article in a sandbox, and the still embed there that holds the live one.
 */
export function pagePolicy({ nonce, development, embeddedAt }: Page): string {
  const embedded = embeddedAt !== null;
  const here = embedded ? sourcesAt(embeddedAt) : ["'self'"];
  const inline = nonce === null ? [] : [`'nonce-${nonce}'`];
  return serialize({
    "script-src": [...here, ...inline, ...(development ? ["'unsafe-eval'"] : [])],
    "style-src": [...here, ...(development ? ["'unsafe-inline'"] : inline)],
    "img-src": [...here, "data:"],
    "font-src": here,
    "connect-src": here,
    "worker-src": [...here, ...(embedded ? ["data:"] : [])],
    "frame-src": here,
    "manifest-src": here,
    "form-action": here,
    ...(embedded ? {} : { "frame-ancestors": ["'none'"] }),
  });
}

/** What a page has inline: hash sources (CSP 3) of its scripts and style sheets. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/** A policy of `pagePolicy` that allows these inline scripts and styles, too. */
export const withHashes = (policy: string, { scripts, styles }: InlineHashes): string =>
  policy
    .replace(/script-src [^;]*/, (sources) => [sources, ...scripts].join(" "))
    .replace(/style-src [^;]*/, (sources) => [sources, ...styles].join(" "));

/** The policy of a still embed: its inline style and script, pictures, and the live embed in a frame with its files. */
export function stillEmbedPolicy({ style, script, origin }: StillEmbed): string {
  const here = sourcesAt(origin);
  return serialize({
    "script-src": [script],
    "style-src": [style],
    "img-src": [...here, "data:"],
    "connect-src": here,
    "frame-src": here,
    "form-action": ["'none'"],
  });
}

/** A host as CSP allows it (CSP 3, host-source), which cannot be an IPv6 address. */
const HOST_SOURCE = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/i;

/**
 * Sources on this host, for a page in a frame. A sandboxed page has an opaque origin, which WebKit uses for
 * `'self'` instead of the page's URL, so the origin is also named.
 */
const sourcesAt = (origin: string): string[] =>
  HOST_SOURCE.test(origin) ? ["'self'", origin] : ["'self'"];

/** Everything that is not listed is blocked, and `<base>` is not allowed. */
const serialize = (directives: Record<string, readonly string[]>): string =>
  Object.entries({ "default-src": ["'none'"], "base-uri": ["'none'"], ...directives })
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
