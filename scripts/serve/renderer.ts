/** The front's side of the renderer: starts it, and asks it for answers. */
import type { ChildProcess } from "node:child_process";
import { Agent, type OutgoingHttpHeaders, request } from "node:http";
import { Queue } from "@/lib/server/queue.server";
import { log } from "./log";
import type { RendererMessage } from "./messages";
import { forkProgram } from "./program";
import { type Rendered, rendered } from "./rendered";

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

/** How long it may take to start, in ms. */
const START_PATIENCE = 60_000;
/** How long it may take to answer, in ms. */
const PATIENCE = 30_000;
/** So many in a row without an answer, and it will not answer any more. */
const MAX_UNANSWERED = 2;
const RESTART_DELAY = 500;

export class Renderer {
  /** Tasks that the renderer has, or that wait for it. */
  readonly queues = { cheap: new Queue(4, 64), costly: new Queue(1, 24) };
  private readonly agent = new Agent({ keepAlive: true });
  /** How many tasks in a row got no answer in time, by queue, since one may hang for one of its helpers. */
  private readonly unanswered = new Map<Queue, number>();
  isReady = false;
  private child: ChildProcess | null = null;
  private ready = this.start();

  /** @param patience how long it may take to answer, in ms. */
  constructor(private readonly patience = PATIENCE) {}

  /** Resolves when it can render. @throws what is wrong with the data or the build */
  info = (): Promise<RendererInfo> => this.ready;

  /** @throws `Busy` if too many wait already */
  render(wanted: RenderRequest): Promise<Rendered> {
    const queue = wanted.costly ? this.queues.costly : this.queues.cheap;
    return queue.run(async () => this.ask(await this.ready, wanted, queue), wanted.signal);
  }

  private start(): Promise<RendererInfo> {
    const child = forkProgram("render");
    this.child = child;
    const late = setTimeout(() => child.kill("SIGKILL"), START_PATIENCE);
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
    this.unanswered.clear();
    log("renderer ended", { code });
    this.ready = new Promise((resolve) => setTimeout(resolve, RESTART_DELAY)).then(() =>
      this.start(),
    );
    this.ready.catch(() => {});
  }

  /** Counts a task that was not answered; ends a process that hangs, so that another one starts. */
  private giveUp(queue: Queue): void {
    const count = (this.unanswered.get(queue) ?? 0) + 1;
    this.unanswered.set(queue, count);
    if (count >= MAX_UNANSWERED) this.child?.kill("SIGKILL");
  }

  private ask({ port }: RendererInfo, wanted: RenderRequest, queue: Queue): Promise<Rendered> {
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          agent: this.agent,
          host: "127.0.0.1",
          port,
          path: wanted.address,
          headers: wanted.headers,
          timeout: this.patience,
        },
        (response) => {
          this.unanswered.delete(queue);
          const chunks: Buffer[] = [];
          response.on("data", (chunk) => chunks.push(chunk));
          response.on("error", reject);
          // A page of Next's own says nothing; whoever asked is told to come again.
          if (response.statusCode === 500) reject(new Error("the renderer could not answer"));
          response.on("end", () =>
            resolve(rendered(response, Buffer.concat(chunks), wanted.shared)),
          );
        },
      );
      asked.on("timeout", () => {
        asked.destroy(new Error(`no answer in ${this.patience} ms`));
        this.giveUp(queue);
      });
      asked.on("error", reject);
      asked.end();
    });
  }
}
