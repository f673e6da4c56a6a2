import type { IncomingMessage } from "node:http";
import { splitUrl } from "@/lib/http/url";

/** Writes a line of JSON to standard error. It must not contain an address of a visitor, or a query. */
export function log(event: string, details: Record<string, string | number> = {}): void {
  const time = new Date().toISOString();
  process.stderr.write(`${JSON.stringify({ time, event, ...details })}\n`);
}

/** The path of a request, without its query, at most 200 characters. */
export const loggedPath = ({ url = "" }: IncomingMessage): string => splitUrl(url)[0].slice(0, 200);
