interface Page {
  nonce: string;
  /** React needs `eval` for its development tools and nowhere else. */
  development: boolean;
  /** Whether any other page may hold it in a frame. */
  embedded: boolean;
}

/**
 * The Content-Security-Policy of pages: this host alone, scripts and styles by nonce; of frames only
 * its own embeds. In a frame without an origin, MapLibre starts its worker from a data address.
 */
export function pagePolicy({ nonce, development, embedded }: Page): string {
  const policy: Record<string, string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'", `'nonce-${nonce}'`, ...(development ? ["'unsafe-eval'"] : [])],
    "style-src": ["'self'", ...(development ? ["'unsafe-inline'"] : [`'nonce-${nonce}'`])],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'", ...(embedded ? ["data:"] : [])],
    "frame-src": ["'self'"],
    "manifest-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": [embedded ? "*" : "'none'"],
  };
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
}
