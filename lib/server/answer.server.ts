/** A response as bytes, in each encoding that was asked for, with a strong ETag for each (RFC 9110, 8.8.3). */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { Queue } from "./queue.server";

export type Encoding = "identity" | "gzip" | "br";

export interface AnswerParts {
  status: number;
  /** With lower-case names; without those of a single encoding. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** The body as compressed by the build. */
  brotli?: Buffer | undefined;
  /** Whether parts of it may be requested; false where a better compressed body may replace the first. */
  ranges?: boolean;
}

/** A body in one encoding. */
export interface Variant {
  body: Buffer;
  /** Null if it has none. */
  etag: string | null;
  headers: Readonly<Record<string, string>>;
  /** Name and value in turn, as Node sends them fastest, for the whole body as it is kept. */
  rawHeaders: readonly string[];
}

/** Types that are not compressed already. */
const TEXT = /^(?:text\/|image\/svg|application\/(?!zip|octet))/;
/** A smaller body would not get smaller. */
const MIN_BYTES = 500;
/** One above the default of most servers: pages are a twelfth smaller for half a millisecond more. */
const FAST = 5;
const BEST = 11;

/** One at a time, so that the other threads are left to what somebody waits for. */
const improvements = new Queue(1, 50);

export class Answer {
  readonly status: number;
  readonly ranges: boolean;
  readonly headers: Readonly<Record<string, string>>;
  private readonly variants = new Map<Encoding, Variant | Promise<Variant>>();
  private readonly tag: string | null;
  /** Of the body that `in` made. */
  private brotliQuality: typeof FAST | typeof BEST | null = null;

  constructor({ status, headers, body, brotli, ranges = false }: AnswerParts) {
    this.status = status;
    const isText = TEXT.test(headers["content-type"] ?? "") && body.length >= MIN_BYTES;
    this.ranges = ranges && (!isText || brotli !== undefined);
    this.headers = isText ? { ...headers, vary: "Accept-Encoding" } : headers;
    this.tag =
      status === 200 ? createHash("sha256").update(body).digest("base64url").slice(0, 22) : null;
    this.set("identity", body);
    if (brotli) this.set("br", brotli);
  }

  /** Whether it is sent compressed. */
  get compresses(): boolean {
    return this.headers.vary !== undefined;
  }

  /** About the size of all its bodies, in bytes; a compressed one has a fifth of the first. */
  get bytes(): number {
    return Math.ceil(this.identity.length * 1.5);
  }

  /** The body in an encoding; a promise if it must be compressed first, which is done once. */
  in(encoding: Encoding): Variant | Promise<Variant> {
    const known = this.variants.get(encoding);
    if (encoding === "br" && known && this.brotliQuality === FAST) this.improve();
    if (known) return known;
    const compressed = this.compress(encoding);
    this.variants.set(encoding, compressed);
    return compressed;
  }

  /** Compresses it as well as Brotli can: forty times the work for an eighth of the bytes. */
  private improve(): void {
    this.brotliQuality = BEST;
    improvements
      .run(async () => this.set("br", await toBrotli(this.identity, BEST)))
      // Too many wait: the next request tries again.
      .catch(() => (this.brotliQuality = FAST));
  }

  private get identity(): Buffer {
    return (this.variants.get("identity") as Variant).body;
  }

  private async compress(encoding: Encoding): Promise<Variant> {
    if (encoding === "gzip") return this.set("gzip", await toGzip(this.identity));
    const variant = this.set("br", await toBrotli(this.identity, FAST));
    this.brotliQuality = FAST;
    return variant;
  }

  private set(encoding: Encoding, body: Buffer): Variant {
    const isPlain = encoding === "identity";
    const etag = this.tag && `"${this.tag}${isPlain ? "" : `-${encoding}`}"`;
    const headers = {
      ...this.headers,
      ...(etag ? { etag } : {}),
      ...(this.ranges ? { "accept-ranges": "bytes" } : {}),
      ...(isPlain ? {} : { "content-encoding": encoding }),
    };
    // A 204 has none (RFC 9110, 8.6).
    const length = this.status === 204 ? {} : { "content-length": `${body.length}` };
    const rawHeaders = Object.entries({ ...headers, ...length }).flat();
    const variant = { body, etag, headers, rawHeaders };
    this.variants.set(encoding, variant);
    return variant;
  }
}

const toGzip = promisify(gzip);

const toBrotli = (body: Buffer, quality: number): Promise<Buffer> =>
  promisify(brotliCompress)(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
