const HOST = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** Hosts that are reached without TLS: only this machine. */
const LOCAL = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::|$)/i;

interface Sent {
  /** `ATLAS_ORIGIN`: where the public finds the atlas. */
  configured: string | undefined;
  /** The `Host` header. */
  host: string | null;
  /** `X-Forwarded-Proto`, set by the server in front. */
  protocol: string | null;
}

/**
 * The origin of absolute addresses: the configured one, else the validated host. A host that is none
 * falls back to localhost, so that nothing a visitor sends is echoed.
 */
export function originOf({ configured, host, protocol }: Sent): string {
  if (configured) return new URL(configured).origin;
  // Some that look like a host are none: port 99999, 256.256.256.256, [::::].
  const isHost = host !== null && HOST.test(host) && URL.canParse(`https://${host}`);
  if (!isHost) return "http://localhost";
  if (protocol === "http" || protocol === "https") return `${protocol}://${host}`;
  return `${LOCAL.test(host) ? "http" : "https"}://${host}`;
}

/** Whether an origin is this machine, so that nobody else can be led to it. */
export const isLocal = (origin: string): boolean => LOCAL.test(new URL(origin).host);

/** An origin as other sites may link to it: by TLS, unless it is this machine. */
export function publicOrigin(origin: string): string {
  const { protocol, host } = new URL(origin);
  return protocol === "http:" && !LOCAL.test(host) ? `https://${host}` : origin;
}
