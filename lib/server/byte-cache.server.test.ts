import { describe, expect, it, vi } from "vitest";
import { byteCache } from "./byte-cache.server";

const lengths = (limit: number) => byteCache<string>(limit, (text) => text.length);

/** A `make` function that resolves on demand. */
function slow(value: string) {
  let done = () => {};
  let fail = (_: Error) => {};
  const promise = new Promise<string>((resolve, reject) => {
    done = () => resolve(value);
    fail = reject;
  });
  return { make: vi.fn(() => promise), done, fail };
}

describe("what is kept", () => {
  it("is made once", async () => {
    const cache = lengths(10);
    const make = vi.fn(async () => "abc");
    expect(await cache.forceFetch("a", { context: make })).toBe("abc");
    expect(await cache.forceFetch("a", { context: make })).toBe("abc");
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("is made once for all who ask while it is being made", async () => {
    const cache = lengths(10);
    const { make, done } = slow("abc");
    const asked = [
      cache.forceFetch("a", { context: make }),
      cache.forceFetch("a", { context: make }),
      cache.forceFetch("a", { context: make }),
    ];
    done();
    expect(await Promise.all(asked)).toEqual(["abc", "abc", "abc"]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("gives its place to others, the longest unused first", async () => {
    const cache = lengths(6);
    const make = vi.fn(async () => "abc");
    for (const key of ["a", "b", "a", "c"]) await cache.forceFetch(key, { context: make });
    expect(make).toHaveBeenCalledTimes(3);
    await cache.forceFetch("a", { context: make });
    expect(make).toHaveBeenCalledTimes(3);
    await cache.forceFetch("b", { context: make });
    expect(make).toHaveBeenCalledTimes(4);
  });

  it("is handed over but not kept where it is larger than the limit", async () => {
    const cache = lengths(2);
    const make = vi.fn(async () => "abc");
    expect([
      await cache.forceFetch("a", { context: make }),
      await cache.forceFetch("a", { context: make }),
    ]).toEqual(["abc", "abc"]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it("is not a failure: the next who asks has it made again", async () => {
    const cache = lengths(10);
    const { make, fail } = slow("");
    const asked = [
      cache.forceFetch("a", { context: make }),
      cache.forceFetch("a", { context: make }),
    ];
    fail(new Error("out of ink"));
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
    ]);
    expect(await cache.forceFetch("a", { context: async () => "abc" })).toBe("abc");
  });
});
