import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { inlineHashes } from "./inline-hashes.server";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("what a page runs and shows inline has a hash, once; what is fetched, or data, has none", () => {
  const html = [
    "<style>a{}</style><style data-x>b{}</style><style>a{}</style>",
    '<script>one()\n</script><script id="_R_">two("<b>")</script><script data-starter="">one()\n</script>',
    '<script src="/a.js" async=""></script><script type="application/ld+json">{}</script>',
    '<script type="flight-payload" src="/p"></script>',
  ].join("");
  expect(inlineHashes(html)).toEqual({
    styles: [hash("a{}"), hash("b{}")],
    scripts: [hash("one()\n"), hash('two("<b>")')],
  });
});
