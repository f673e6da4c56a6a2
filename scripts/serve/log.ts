/** Writes a line of JSON to standard error. It must not contain an address of a visitor, or a query. */
export function log(event: string, details: Record<string, string | number> = {}): void {
  const time = new Date().toISOString();
  process.stderr.write(`${JSON.stringify({ time, event, ...details })}\n`);
}
