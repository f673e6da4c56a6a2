/** Runs once when the server starts: prepares what the first visitor would otherwise wait for. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { warmUp } = await import("@/lib/server/warm-up.server");
  warmUp();
}
