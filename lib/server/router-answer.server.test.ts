import { expect, test } from "vitest";
import { withStableKeys } from "./router-answer.server";

/** The rows that matter, as Next 16.4 writes them. */
const answer = (id: string, title = "Kyïv · Dateline Atlas") =>
  Buffer.from(
    [
      '3:"$Sreact.fragment"',
      `0:{"q":"","b":"build","t":{"t":{"s":"","c":"$Q1"},"h":{"r":["$","$3","h",{"children":[null,["$","$Lf","${id}v",{"children":"$L10"}],["$","$L12","${id}m",{"children":"$L13"}]]}],"p":false}}}`,
      `13:[["$","title","0",{"children":"${title}"}],["$","meta","Ab3dEfGhIjKlMnOpQrStUv",{}]]`,
      "14:T3,ïx",
    ].join("\n"),
  );
const [ONE, OTHER] = ["AbyYXxVEJREaoCIOxT4_H", "DqPl0duSUjQh2nWdvjz-R"];
const keys = (bytes: Buffer | null) => /"([\w-]+)v",.*"([\w-]+)m",/.exec(`${bytes}`)?.slice(1);

test("the same answer has the same bytes", () => {
  expect(withStableKeys(answer(ONE))).toEqual(withStableKeys(answer(OTHER)));
});

test("nothing but the keys is changed, and no byte is added", () => {
  const bytes = withStableKeys(answer(ONE));
  const [viewport = "", metadata] = keys(bytes) ?? [];
  expect(viewport).toMatch(/^[\w-]{21}$/);
  expect(metadata).toBe(viewport);
  expect(bytes?.toString().replaceAll(viewport, ONE)).toBe(answer(ONE).toString());
});

test("another page has other keys", () => {
  expect(keys(withStableKeys(answer(ONE, "Pokrovsk")))).not.toEqual(
    keys(withStableKeys(answer(ONE))),
  );
});

test("an answer without keys is told", () => {
  expect(withStableKeys(Buffer.from('0:{"q":""}\n'))).toBeNull();
});
