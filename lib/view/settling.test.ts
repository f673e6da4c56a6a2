import { beforeEach, describe, expect, it, vi } from "vitest";
import { Settling } from "./settling";

let written: { at: number; value: number }[];
let refuses: boolean;
let settling: Settling<number>;

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  refuses = false;
  settling = new Settling<number>((value) => {
    if (refuses) throw new DOMException("too many", "SecurityError");
    written.push({ at: Date.now(), value });
  }, Date.now);
  return () => vi.useRealTimers();
});

/** Makes a change every `every` ms, for `during` ms. */
function change(every: number, during: number): void {
  for (let at = 0; at < during; at += every) {
    settling.put(at);
    vi.advanceTimersByTime(every);
  }
}

describe("what has settled is written", () => {
  it("once, a moment after the last change", () => {
    change(30, 30_000);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(written.map(({ value }) => value)).toEqual([29_970]);
    expect(settling.pending).toBeNull();
  });

  it.each([30, 200, 260, 300, 500, 900, 1500, 3000])(
    "twenty times in half a minute at most, with a change every %i ms",
    (every) => {
      change(every, 30_000);
      vi.advanceTimersByTime(3000);
      expect(written.length).toBeGreaterThan(0);
      expect(written.length).toBeLessThanOrEqual(20);
    },
  );

  it("four times in six seconds at most, and the last of all", () => {
    change(280, 6000);
    expect(written.length).toBeLessThanOrEqual(4);
    vi.advanceTimersByTime(3000);
    expect(written.at(-1)?.value).toBe(5880);
  });

  it("soon, where nothing has been written for a while", () => {
    settling.put(1);
    vi.advanceTimersByTime(260);
    expect(written).toHaveLength(1);
    vi.advanceTimersByTime(5000);
    settling.put(2);
    vi.advanceTimersByTime(260);
    expect(written).toHaveLength(2);
  });
});

it("is written at once when it is asked for, and not again", () => {
  settling.put(1);
  expect(settling.flush()).toBe(true);
  expect(settling.flush()).toBe(true);
  vi.advanceTimersByTime(10_000);
  expect(written.map(({ value }) => value)).toEqual([1]);
});

it("what the browser refuses is kept and written later", () => {
  refuses = true;
  settling.put(1);
  vi.advanceTimersByTime(1000);
  expect(settling.pending).toBe(1);
  expect(settling.flush()).toBe(false);
  refuses = false;
  vi.advanceTimersByTime(10_000);
  expect(written.map(({ value }) => value)).toEqual([1]);
});

it("nothing is written while it is held, and then the last", () => {
  settling.put(1);
  settling.hold();
  settling.put(2);
  settling.flush();
  vi.advanceTimersByTime(10_000);
  expect(written).toEqual([]);
  settling.release();
  vi.advanceTimersByTime(10_000);
  expect(written.map(({ value }) => value)).toEqual([2]);
});

it("what is taken is not written", () => {
  settling.put(1);
  expect(settling.take()).toBe(1);
  vi.advanceTimersByTime(10_000);
  expect(written).toEqual([]);
});
