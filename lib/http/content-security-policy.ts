interface Page {
  nonce: string;
  /** React needs `eval` for its development tools and nowhere else. */
  development: boolean;
  /** For a live embed, which any page may hold: the origin that it was asked for at. Null for other pages. */
  embeddedAt: string | null;
}

interface StillEmbed {
  /** Sources of its one style sheet and its one script, which stand in it. */
  style: string;
  script: string;
  /** The origin that it was asked for at. */
  origin: string;
}

/**
 * The Content-Security-Policy of pages: this host alone, scripts and styles by nonce; of frames only
 * its own embeds. In a frame without an origin, MapLibre starts its worker from a data address.
 *
 * An embed says nothing of `frame-ancestors`: even `*` bars every page that has no origin, such as an
 * article in a sandbox, and the still embed there that holds the live one.
 */
export function pagePolicy({ nonce, development, embeddedAt }: Page): string {
  const embedded = embeddedAt !== null;
  const here = embedded ? sourcesAt(embeddedAt) : ["'self'"];
  return serialize({
    "script-src": [...here, `'nonce-${nonce}'`, ...(development ? ["'unsafe-eval'"] : [])],
    "style-src": [...here, ...(development ? ["'unsafe-inline'"] : [`'nonce-${nonce}'`])],
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

/** The policy of a still embed: the style and script that stand in it, pictures, and its own live form in a frame with what that needs. */
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

/** As CSP writes a host (CSP 3, host-source): it has no way to write an IPv6 address. */
const HOST_SOURCE = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/i;

/**
 * What comes from this host, for a page in somebody's frame. In a sandbox the page has no origin, and
 * WebKit takes `'self'` for that one instead of the address that the page came from, so it is named, too.
 */
const sourcesAt = (origin: string): string[] =>
  HOST_SOURCE.test(origin) ? ["'self'", origin] : ["'self'"];

/** What is not named comes from nowhere, and no page's base is moved. */
const serialize = (directives: Record<string, readonly string[]>): string =>
  Object.entries({ "default-src": ["'none'"], "base-uri": ["'none'"], ...directives })
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
