/** The lower limit: the app's HTML, without scripts but with style sheets, fonts and picture. */

const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>/gi;
/** Preload links of scripts, and the page's mentions of them. */
const SCRIPT_HINT = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/gi;

export async function stillPage(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: expected a page, got ${answer.status}`);
  return (await answer.text()).replace(SCRIPT, "").replace(SCRIPT_HINT, "");
}
