import { expect, test } from "vitest";
import { Answer } from "./answer.server";
import { Answers } from "./answers.server";

const answer = (text: string) =>
  new Answer({ status: 200, headers: { "content-type": "text/plain" }, body: Buffer.from(text) });
const stays = () => new AbortController().signal;

test("what many ask for at once is made once", async () => {
  const answers = new Answers(1000);
  let made = 0;
  const make = async () => {
    made++;
    return answer("a");
  };
  const all = await Promise.all([1, 2, 3].map(() => answers.make("a", stays(), make)));
  expect(made).toBe(1);
  expect(new Set(all).size).toBe(1);
  await answers.make("a", stays(), make);
  expect(made).toBe(2);
});

test("the least recently used goes when there is no room", () => {
  const answers = new Answers(5000);
  for (const key of ["a", "b"]) answers.set(key, answer("x".repeat(30)));
  expect(answers.get("a")).toBeDefined();
  answers.set("c", answer("x".repeat(30)));
  expect(["a", "b", "c"].map((key) => answers.get(key) !== undefined)).toEqual([true, false, true]);
});

test("a long key takes room, too", () => {
  const answers = new Answers(5000);
  answers.set("a", answer("x"));
  answers.set("b".repeat(1400), answer("x"));
  expect(answers.get("a")).toBeUndefined();
});

test("it is told once all who wait have left, and begins anew for who comes then", async () => {
  const answers = new Answers(1000);
  const readers = [new AbortController(), new AbortController()];
  const told: boolean[] = [];
  const make = (signal: AbortSignal) =>
    new Promise<Answer>((_, reject) => {
      signal.addEventListener("abort", () => {
        told.push(true);
        reject(signal.reason);
      });
    });
  const waits = readers.map(({ signal }) => answers.make("a", signal, make));
  readers[0]?.abort();
  expect(told).toEqual([]);
  readers[1]?.abort();
  expect(told).toEqual([true]);
  const fresh = answers.make("a", stays(), async () => answer("fresh"));
  expect((await (await fresh).in("identity")).body.toString()).toBe("fresh");
  for (const wait of waits) await expect(wait).rejects.toThrow();
});
