/**
 * Minifies an inline script: removes line breaks, indentation, and the spaces around operators and after commas and
 * colons. The script must not contain comments, nor any of these in its strings and regular expressions.
 */
export const compact = (script: string): string =>
  script
    .replace(/^ +/gm, "")
    .replace(/(?<=[;{,([=>])\n|\n(?=[})\]])/g, "")
    .replace(/ (=>|!==|[=&|?:+]+) /g, "$1")
    .replace(/([,:;]) /g, "$1");
