const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for XML content and attributes, without control characters and lone surrogates. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\P{C}\t\n]/gu, "")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
