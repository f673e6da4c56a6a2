/** The limit: the app's first HTML without a script, its style sheets, fonts and picture kept. */

const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>/gi;
/** Hints to fetch scripts, and what a page with scripts says about them. */
const SCRIPT_HINT = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/gi;

export async function stillPage(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: expected a page, got ${answer.status}`);
  return (await answer.text()).replace(SCRIPT, "").replace(SCRIPT_HINT, "");
}
