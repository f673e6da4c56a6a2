import type { IncomingMessage, ServerResponse } from "node:http";
import { splitUrl } from "@/lib/server/target.server";
import { log } from "./log";

/** An answer that took longer is worth a line in the log, in ms. */
const SLOW = 1000;

/** Called with each answer: its status, whether it was kept, and how long it took, in seconds. */
type Observer = (status: number, cacheStatus: string, seconds: number) => void;

const observers: Observer[] = [];
export const observe = (observer: Observer): void => void observers.push(observer);

/** Logs a response that is slow or an error, and tells the observers of each one. */
export function watch(request: IncomingMessage, response: ServerResponse): void {
  const start = performance.now();
  response.once("finish", () => {
    const ms = Math.round(performance.now() - start);
    const { statusCode: status } = response;
    for (const observer of observers)
      observer(status, `${response.getHeader("cache-status") ?? ""}`, ms / 1000);
    if (ms > SLOW || status >= 500)
      log(status >= 500 ? "error" : "slow", { path: splitUrl(request.url ?? "")[0], status, ms });
  });
}
