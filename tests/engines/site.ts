/**
 * The atlas behind a proxy, and articles of somebody else beside it. What a driver cannot do in every
 * engine (keep a file away, run a page without script) the proxy does for all of them alike.
 */
import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

/** What is answered instead: a script, a status alone, or nothing, as when the line breaks. */
export type Stub = string | { status: number } | "cut";

export interface Site {
  /** Where the atlas is. */
  atlas: string;
  /** Answers a path, or all below a folder (`…/`), with this from now on; null lets the atlas answer again. */
  stub: (path: string, answer: Stub | null) => void;
  /** How often a path was asked for. */
  requests: (path: string) => number;
  /** Puts an article with this body on another origin, and gives its address. */
  article: (body: string) => string;
  /**
   * The address of a page that holds a page of the atlas in a frame without scripts: `(scripting: none)`,
   * `<noscript>` and all. Both are of one origin, so that the frame can still be looked into.
   */
  withoutScript: (path: string) => string;
  close: () => void;
}

export async function openSite(server: string): Promise<Site> {
  const stubs = new Map<string, Stub>();
  const stubOf = (pathname: string): Stub | undefined =>
    stubs.get(pathname) ??
    [...stubs].find(([path]) => path.endsWith("/") && pathname.startsWith(path))?.[1];
  const counts = new Map<string, number>();
  const articles = new Map<string, string>();
  const atlas = await listen((asked, answer) => {
    const { pathname, searchParams } = new URL(asked.url ?? "/", "http://atlas.invalid");
    counts.set(pathname, (counts.get(pathname) ?? 0) + 1);
    const stub = stubOf(pathname);
    if (pathname === "/without-script") {
      const src = searchParams.get("path") ?? "/";
      html(answer, frameOf(src, 'sandbox="allow-same-origin allow-top-navigation"'));
    } else if (stub === "cut") {
      answer.destroy();
    } else if (stub !== undefined) {
      answer.writeHead(typeof stub === "string" ? 200 : stub.status, {
        "Content-Type": "text/javascript",
        "Cache-Control": "no-store",
        "Access-Control-Allow-Origin": "*",
      });
      answer.end(typeof stub === "string" ? stub : "");
    } else pass(server, asked, answer);
  });
  const other = await listen((asked, answer) => html(answer, articles.get(asked.url ?? "") ?? ""));
  return {
    atlas: atlas.origin,
    stub: (path, answer) => void (answer === null ? stubs.delete(path) : stubs.set(path, answer)),
    requests: (path) => counts.get(path) ?? 0,
    article: (body) => {
      const path = `/article-${articles.size}`;
      articles.set(path, body);
      return other.origin + path;
    },
    withoutScript: (path) => `${atlas.origin}/without-script?path=${encodeURIComponent(path)}`,
    close: () => {
      for (const { server: each } of [atlas, other]) {
        each.close();
        each.closeAllConnections();
      }
    },
  };
}

/** A frame of an article; `more` are attributes. */
export const frameOf = (src: string, more = ""): string =>
  `<iframe src="${src}" title="A map" style="border:0;width:100%;height:95vh" ${more}></iframe>`;

const html = (answer: ServerResponse, body: string): void => {
  answer.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
  answer.end(
    `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>An article</title><link rel="icon" href="data:,"><body style="margin:0">${body}`,
  );
};

/** Hands a request on, and the answer back; a page may be held in a frame, which only tests do. */
function pass(server: string, asked: IncomingMessage, answer: ServerResponse): void {
  const handed = request(
    server + asked.url,
    { method: asked.method, headers: asked.headers },
    (got) => {
      const { "x-frame-options": _, "content-security-policy": policy, ...headers } = got.headers;
      const framed = String(policy ?? "").replace(
        "frame-ancestors 'none'",
        "frame-ancestors 'self'",
      );
      answer.writeHead(got.statusCode ?? 502, {
        ...headers,
        // What is stubbed later is asked for again.
        "cache-control": "no-cache",
        ...(policy ? { "content-security-policy": framed } : {}),
      });
      got.pipe(answer);
    },
  );
  handed.on("error", () => answer.destroy());
  asked.pipe(handed);
}

async function listen(
  handle: (asked: IncomingMessage, answer: ServerResponse) => void,
): Promise<{ server: Server; origin: string }> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
