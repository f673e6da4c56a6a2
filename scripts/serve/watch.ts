import type { IncomingMessage, ServerResponse } from "node:http";
import type { From } from "@/lib/server/send.server";
import { log, loggedPath } from "./log";

/** An answer that took longer is worth a line in the log, in ms. */
const SLOW = 1000;

/** Called with each answer that has been sent: its status, where it was from, and how long it took, in seconds. */
type Observer = (status: number, from: From, seconds: number) => void;

const observers: Observer[] = [];
export const observe = (observer: Observer): void => void observers.push(observer);

/** Logs an answer that is slow, and tells the observers of each one. The front itself logs what has failed. */
export function watch(
  request: IncomingMessage,
  response: ServerResponse,
  answered: Promise<From>,
): void {
  const start = performance.now();
  response.once("finish", async () => {
    const ms = Math.round(performance.now() - start);
    const { statusCode: status } = response;
    const from = await answered;
    for (const observer of observers) observer(status, from, ms / 1000);
    if (ms > SLOW && status < 500) log("slow", { path: loggedPath(request), status, ms });
  });
}
