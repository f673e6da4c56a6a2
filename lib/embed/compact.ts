/**
 * A script that stands in a page, without the line breaks, indentation and spaces around arrows that only
 * its readers need. None of these may stand in its strings and regular expressions, nor a comment.
 */
export const compact = (script: string): string =>
  script
    .replace(/^ +/gm, "")
    .replace(/(?<=[;{,([=>])\n|\n(?=[})\]])/g, "")
    .replaceAll(" => ", "=>");
