import { describe, expect, test } from "vitest";
import { readSettings } from "./settings.server";

test("without a word, the server has settings that suit common balancers", () => {
  expect(readSettings([], {})).toEqual({
    port: 3000,
    host: undefined,
    metricsPort: null,
    keepAliveSeconds: 75,
    drainSeconds: 25,
  });
});

test("an argument comes before the environment", () => {
  const env = { PORT: "1", HOST: "127.0.0.1", METRICS_PORT: "9", DRAIN_SECONDS: "3" };
  expect(readSettings(["--port", "2"], env)).toMatchObject({
    port: 2,
    host: "127.0.0.1",
    metricsPort: 9,
    drainSeconds: 3,
  });
});

describe("what is wrong is said in a line", () => {
  test.each([
    ["PORT", "abc", 'PORT: expected a whole number from 0 to 65535, got "abc"'],
    ["PORT", "65536", 'PORT: expected a whole number from 0 to 65535, got "65536"'],
    ["METRICS_PORT", "-1", 'METRICS_PORT: expected a whole number from 0 to 65535, got "-1"'],
    [
      "KEEP_ALIVE_SECONDS",
      "1m",
      'KEEP_ALIVE_SECONDS: expected a whole number from 0 to 3600, got "1m"',
    ],
    ...["atlas.example", "ftp://atlas.example", "https://atlas.example/map", "https://"].map(
      (text) => [
        "ATLAS_ORIGIN",
        text,
        `ATLAS_ORIGIN: expected an origin like https://atlas.example, got "${text}"`,
      ],
    ),
  ])("%s=%s", (name, value, message) => {
    expect(() => readSettings([], { [name as string]: value })).toThrow(message);
  });

  test("metrics on the server's own port", () => {
    const env = { PORT: "3001", METRICS_PORT: "3001" };
    expect(() => readSettings([], env)).toThrow(
      'METRICS_PORT: expected another port than the server\'s, got "3001"',
    );
  });

  test("a slash behind the origin is none", () => {
    const env = { ATLAS_ORIGIN: "https://atlas.example/" };
    expect(() => readSettings([], env)).not.toThrow();
  });
});
