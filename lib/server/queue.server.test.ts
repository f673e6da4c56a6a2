import { expect, test } from "vitest";
import { Busy, Queue } from "./queue.server";

/** A task that ends when it is told to. */
function task() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const state = { started: false };
  return {
    state,
    end,
    run: async () => {
      state.started = true;
      await ended;
      return "done";
    },
  };
}

const never = new AbortController().signal;
const soon = () => new Promise((resolve) => setTimeout(resolve));

test("as many run as may, the others in their order when one has ended", async () => {
  const queue = new Queue(2, 2);
  const tasks = [task(), task(), task(), task()];
  const results = tasks.map(({ run }) => queue.run(run, never));
  const started = () => tasks.map(({ state }) => state.started);
  await soon();
  expect(started()).toEqual([true, true, false, false]);
  expect(queue.length).toBe(4);
  tasks[1]?.end();
  await soon();
  expect(started()).toEqual([true, true, true, false]);
  for (const { end } of tasks) end();
  expect(await Promise.all(results)).toEqual(Array(4).fill("done"));
  expect(queue.length).toBe(0);
});

test("whoever comes when too many wait is refused at once", async () => {
  const queue = new Queue(1, 1);
  const [first, second] = [task(), task()];
  const results = [first, second].map(({ run }) => queue.run(run, never));
  await expect(queue.run(task().run, never)).rejects.toBeInstanceOf(Busy);
  first.end();
  second.end();
  await Promise.all(results);
  expect(await queue.run(async () => "again", never)).toBe("again");
});

test("a task that nobody waits for leaves its place to another, and never runs", async () => {
  const queue = new Queue(1, 1);
  const [running, left, next] = [task(), task(), task()];
  const leaving = new AbortController();
  const first = queue.run(running.run, never);
  const second = queue.run(left.run, leaving.signal);
  leaving.abort(new Error("left"));
  await expect(second).rejects.toThrow("left");
  const third = queue.run(next.run, never);
  running.end();
  next.end();
  await Promise.all([first, third]);
  expect(left.state.started).toBe(false);
});

test("a task that fails makes room, too", async () => {
  const queue = new Queue(1, 1);
  await expect(queue.run(() => Promise.reject(new Error("no")), never)).rejects.toThrow("no");
  expect(await queue.run(async () => 1, never)).toBe(1);
});
