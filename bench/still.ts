/** The limit: the HTML that the app sends a browser, without a script; style sheets, fonts and picture are kept. */

const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>/gi;
/** Hints to fetch scripts, and what a page with scripts says about them. */
const SCRIPT_HINT = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/gi;

export async function stillPage(url: string, userAgent: string): Promise<string> {
  const answer = await fetch(url, { headers: { "User-Agent": userAgent } });
  if (!answer.ok) throw new Error(`${url}: expected a page, got ${answer.status}`);
  return (await answer.text()).replace(SCRIPT, "").replace(SCRIPT_HINT, "");
}
