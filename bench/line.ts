/**
 * A TCP relay between the browser and a server that adds latency, limits bandwidth like a phone's connection,
 * and counts bytes.
 *
 * The browser's own throttling reports neither the size of a worker's script nor its arrival; the relay
 * treats a page's and a worker's bytes alike.
 */
import { connect, createServer, type Socket } from "node:net";
import { listen } from "../scripts/ports";
import type { Link } from "./profiles";

export interface Delivery {
  /** Milliseconds since 1970, like the browser's clock. */
  at: number;
  bytes: number;
}

export interface Line {
  port: number;
  delivered: Delivery[];
  close: () => void;
}

/** Two packets: small enough that connections share the bandwidth realistically. */
const SLICE = 2920;

interface Queue {
  to: Socket;
  waiting: { due: number; bytes: Buffer | null }[];
}

export const clock = (): number => performance.timeOrigin + performance.now();

/** Port of the relay for each server. It is reused for each load, since a server may cache pages by their host. */
const ports = new Map<number, number>();

/** Opens a relay to a port of this machine; only one at a time. */
export async function openLine(target: number, link: Link): Promise<Line> {
  const delivered: Delivery[] = [];
  const sockets = new Set<Socket>();
  const down = new Lane(link, delivered);
  const server = createServer({ noDelay: true }, (browser) => {
    const upstream = connect({ port: target, host: "localhost", noDelay: true });
    const queue: Queue = { to: browser, waiting: [] };
    for (const socket of [browser, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {
        browser.destroy();
        upstream.destroy();
      });
      socket.on("close", () => sockets.delete(socket));
    }
    // All latency is added to the direction of the browser, which cannot tell the difference.
    browser.on("data", (bytes) => upstream.write(bytes));
    browser.on("end", () => upstream.end());
    upstream.on("data", (bytes) => down.add(queue, bytes));
    upstream.on("end", () => down.add(queue, null));
  });
  const port = await listen(server, ports.get(target));
  ports.set(target, port);
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { port, delivered, close };
}

/** The direction of the browser: connections take turns, slice by slice. */
class Lane {
  private readonly queues = new Set<Queue>();
  private freeAt = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly link: Link,
    private readonly delivered: Delivery[],
  ) {}

  /** Queues bytes; null ends the connection. */
  add(queue: Queue, bytes: Buffer | null): void {
    const due = clock() + this.link.latency;
    if (bytes === null) queue.waiting.push({ due, bytes });
    const slice = Number.isFinite(this.link.bitsPerSecond) ? SLICE : Number.POSITIVE_INFINITY;
    for (let at = 0; bytes && at < bytes.length; at += slice) {
      queue.waiting.push({ due, bytes: bytes.subarray(at, at + slice) });
    }
    this.queues.add(queue);
    this.run();
  }

  private run(): void {
    clearTimeout(this.timer);
    const now = clock();
    while (this.freeAt <= now) {
      const queue = [...this.queues].find(({ waiting: [head] }) => head && head.due <= now);
      if (!queue) break;
      this.deliver(queue, now);
    }
    const due = [...this.queues].map(({ waiting: [head] }) => head?.due ?? now);
    if (due.length === 0) return;
    const wait = Math.max(this.freeAt, Math.min(...due)) - now;
    this.timer = setTimeout(() => this.run(), Math.max(1, Math.floor(wait)));
  }

  private deliver(queue: Queue, now: number): void {
    const bytes = queue.waiting.shift()?.bytes ?? null;
    // Moves the connection to the end, so that the others have their turn.
    this.queues.delete(queue);
    if (queue.waiting.length > 0) this.queues.add(queue);
    if (bytes === null) {
      queue.to.end();
      return;
    }
    queue.to.write(bytes);
    this.delivered.push({ at: now, bytes: bytes.length });
    // Idle time is not saved up; timers that fire late are compensated for, up to 4 ms.
    const from = Math.max(this.freeAt, now - 4);
    this.freeAt = from + (bytes.length * 8000) / this.link.bitsPerSecond;
  }
}
