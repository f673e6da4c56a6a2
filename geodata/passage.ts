/** Finds the passage of a text that a misquotation is nearest to, and says where they differ. */
import { editDistance } from "./edit-distance";

interface Token {
  text: string;
  /** UTF-16 offsets; `end` is exclusive. */
  start: number;
  end: number;
}

/** How the words of a quotation and of the passage differ: runs of words that the other doesn't have. */
export interface Difference {
  quoted: string;
  /** What the text has there; empty for words that it has not. */
  there: string;
}

export interface Passage {
  /** The text's own words. */
  text: string;
  differences: readonly Difference[];
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Words and single punctuation marks; the segmenter knows words in scripts without spaces too. */
function tokensOf(text: string): Token[] {
  return [...segmenter.segment(text)]
    .filter(({ segment }) => segment.trim() !== "")
    .map(({ segment, index }) => ({ text: segment, start: index, end: index + segment.length }));
}

/** From 0, the same word, to 1, another one. */
function unlikeness(a: string, b: string): number {
  if (a === b) return 0;
  const share = editDistance(a, b) / Math.max(a.length, b.length);
  return share > 0.5 ? 1 : share;
}

/**
 * The costs of making the first `i` tokens of the quotation of tokens of the text that end at `j` (Sellers'
 * algorithm: what stands before and after the passage costs nothing).
 */
function costsOf(quoted: readonly Token[], tokens: readonly Token[]): number[][] {
  const rows = [new Array<number>(tokens.length + 1).fill(0)];
  for (const [i, token] of quoted.entries()) {
    const above = rows[i] as number[];
    const row = [i + 1];
    for (const [j, other] of tokens.entries()) {
      row.push(
        Math.min(
          (above[j] as number) + unlikeness(token.text, other.text),
          (above[j + 1] as number) + 1,
          (row[j] as number) + 1,
        ),
      );
    }
    rows.push(row);
  }
  return rows;
}

type Step = [quoted: Token | null, there: Token | null];

/** The way back from the cheapest end: pairs of tokens, with null for one that the other side lacks. */
function stepsTo(end: number, costs: number[][], quoted: Token[], tokens: Token[]): Step[] {
  const steps: Step[] = [];
  const cost = (i: number, j: number) => costs[i]?.[j] ?? Number.POSITIVE_INFINITY;
  let [i, j] = [quoted.length, end];
  while (i > 0) {
    const [mine, theirs] = [quoted[i - 1] as Token, tokens[j - 1] ?? null];
    if (theirs && cost(i, j) === cost(i - 1, j - 1) + unlikeness(mine.text, theirs.text)) {
      steps.push([mine, theirs]);
      [i, j] = [i - 1, j - 1];
    } else if (cost(i, j) === cost(i - 1, j) + 1) {
      steps.push([mine, null]);
      i -= 1;
    } else {
      steps.push([null, theirs]);
      j -= 1;
    }
  }
  return steps.reverse();
}

/** Where the cheapest passage ends: of several, the first that ends with the same word. */
function endOf(costs: readonly number[], quoted: readonly Token[], tokens: readonly Token[]) {
  const least = costs.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const ends = costs.flatMap((cost, end) => (cost === least ? [end] : []));
  const same = ends.find((end) => tokens[end - 1]?.text === quoted.at(-1)?.text);
  return { least, end: same ?? ends[0] ?? 0 };
}

/** The words from the first to the last of some tokens, with what stands between them. */
function between(text: string, tokens: readonly (Token | null)[]): string {
  const present = tokens.filter((token) => token !== null);
  return text.slice(present[0]?.start ?? 0, present.at(-1)?.end ?? 0);
}

function differencesOf(quotation: string, text: string, steps: readonly Step[]): Difference[] {
  const runs: Step[][] = [];
  let open = false;
  for (const step of steps) {
    const differs = step[0]?.text !== step[1]?.text;
    if (differs && open) runs.at(-1)?.push(step);
    else if (differs) runs.push([step]);
    open = differs;
  }
  return runs.map((run) => ({
    quoted: between(
      quotation,
      run.map(([mine]) => mine),
    ),
    there: between(
      text,
      run.map(([, theirs]) => theirs),
    ),
  }));
}

/**
 * The passage of `text` that is most like `quotation`, the first of several.
 *
 * @returns null if more than half of the words would have to change: that is another passage
 */
export function nearestPassage(quotation: string, text: string): Passage | null {
  const [quoted, tokens] = [tokensOf(quotation), tokensOf(text)];
  const costs = costsOf(quoted, tokens);
  const { least, end } = endOf(costs.at(-1) ?? [], quoted, tokens);
  if (least > quoted.length / 2 || quoted.length === 0) return null;
  const steps = stepsTo(end, costs, quoted, tokens);
  const passage = between(
    text,
    steps.map(([, theirs]) => theirs),
  );
  return { text: passage, differences: differencesOf(quotation, text, steps) };
}
