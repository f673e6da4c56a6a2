/** The front's side of the renderer: starts it, and asks it for answers. */
import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";
import { Answer } from "@/lib/server/answer.server";
import { Queue } from "@/lib/server/queue.server";
import { log } from "./log";
import { PAYLOAD_BYTES_HEADER, type RendererMessage } from "./messages";
import { forkProgram } from "./program";

export type RendererInfo = Exclude<RendererMessage, { failed: string }>;

export interface RenderRequest {
  /** Canonical path and query. */
  address: string;
  headers: OutgoingHttpHeaders;
  /** Whether it costs as much as several pages. */
  costly: boolean;
  /** Whether shared caches may keep what comes at an address that may have several hosts. */
  shared: boolean;
  /** Aborts when nobody waits any more. */
  signal: AbortSignal;
}

export interface Rendered {
  answer: Answer;
  /** The page's flight payload as a script; null if it is part of the page, or if this is none. */
  flightPayload: Answer | null;
}

/** How long it may take to start, and to answer, in ms. */
const PATIENCE = 30_000;
const RESTART_DELAY = 500;
/** Headers of one connection or one representation, and those of Next that are for nobody. */
const NOT_PASSED_ON =
  /^(?:connection|content-length|date|etag|keep-alive|link|transfer-encoding|vary|x-(?:flight|middleware|nextjs)-.*)$/;

export class Renderer {
  /** Tasks that the renderer has, or that wait for it. */
  readonly queues = { cheap: new Queue(4, 64), costly: new Queue(1, 24) };
  private readonly agent = new Agent({ keepAlive: true });
  isReady = false;
  private ready = this.start();

  /** Resolves when it can render. @throws what is wrong with the data or the build */
  info = (): Promise<RendererInfo> => this.ready;

  /** @throws `Busy` if too many wait already */
  render(wanted: RenderRequest): Promise<Rendered> {
    const queue = wanted.costly ? this.queues.costly : this.queues.cheap;
    return queue.run(async () => this.ask(await this.ready, wanted), wanted.signal);
  }

  private start(): Promise<RendererInfo> {
    const child = forkProgram("render");
    const late = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
    child.once("exit", () => clearTimeout(late));
    child.once("message", () => clearTimeout(late));
    child.on("error", (error) => log("renderer", { message: String(error) }));
    child.stderr?.on("data", (text) => log("renderer", { message: `${text}`.trim() }));
    return new Promise((resolve, reject) => {
      child.on("message", (message: RendererMessage) => {
        if ("failed" in message) reject(new Error(message.failed));
        else {
          this.isReady = true;
          resolve(message);
        }
      });
      child.once("exit", (code, signal) => {
        reject(new Error(`the renderer ended with ${signal ?? code}`));
        this.restart(`${signal ?? code}`);
      });
    });
  }

  private restart(code: string): void {
    this.isReady = false;
    log("renderer ended", { code });
    this.ready = new Promise((resolve) => setTimeout(resolve, RESTART_DELAY)).then(() =>
      this.start(),
    );
    this.ready.catch(() => {});
  }

  private ask({ port }: RendererInfo, wanted: RenderRequest): Promise<Rendered> {
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          agent: this.agent,
          host: "127.0.0.1",
          port,
          path: wanted.address,
          headers: wanted.headers,
          timeout: PATIENCE,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk) => chunks.push(chunk));
          response.on("error", reject);
          // A page of Next's own says nothing; whoever asked is told to come again.
          if (response.statusCode === 500) reject(new Error("the renderer could not answer"));
          response.on("end", () => resolve(read(response, Buffer.concat(chunks), wanted.shared)));
        },
      );
      asked.on("timeout", () => asked.destroy(new Error(`no answer in ${PATIENCE} ms`)));
      asked.on("error", reject);
      asked.end();
    });
  }
}

function read(
  { statusCode, headers: sent }: IncomingMessage,
  body: Buffer,
  shared: boolean,
): Rendered {
  const headers: Record<string, string> = Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) =>
      value === undefined || NOT_PASSED_ON.test(name) ? [] : [[name, `${value}`]],
    ),
  );
  const cache = headers["cache-control"] ?? "no-store";
  if (!shared && !cache.includes("immutable"))
    headers["cache-control"] = cache.replace("public", "private");
  const payloadBytes = Number(sent[PAYLOAD_BYTES_HEADER] ?? 0);
  const end = body.length - payloadBytes;
  return {
    answer: new Answer({ status: statusCode ?? 500, headers, body: body.subarray(0, end) }),
    flightPayload:
      payloadBytes === 0
        ? null
        : new Answer({
            status: 200,
            headers: {
              "content-type": "text/javascript; charset=utf-8",
              "cache-control": headers["cache-control"] ?? cache,
              "x-content-type-options": "nosniff",
              "access-control-allow-origin": "*",
            },
            body: body.subarray(end),
          }),
  };
}
