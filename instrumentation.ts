/** Run once when the server starts: what every first visitor would wait for is made before they come. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { warmUp } = await import("@/lib/server/warm-up.server");
  warmUp();
}
