import { describe, expect, it } from "vitest";
import { errorResponse, respond, SHORT_LIVED } from "./response.server";

const geojson = { type: "application/geo+json", cache: SHORT_LIVED };

describe("a response", () => {
  it("is the body with its type, and how long it may be kept", async () => {
    const response = respond({ ...geojson, body: "{}" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("{}");
    expect(response.headers.get("content-type")).toBe("application/geo+json");
    expect(response.headers.get("cache-control")).toBe(SHORT_LIVED);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(response.headers.get("content-disposition")).toBeNull();
  });

  it("may be open to other origins, and saved as a file", () => {
    const { headers } = respond({ ...geojson, body: "{}", cors: true, saveAs: "atlas.geojson" });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("content-disposition")).toBe('attachment; filename="atlas.geojson"');
  });

  it("is gone from a cache and from a browser behind it within ten minutes", () => {
    const seconds = [...SHORT_LIVED.matchAll(/=(\d+)/g)].map(([, digits]) => Number(digits));
    expect(seconds).toHaveLength(2);
    expect(2 * seconds.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(600);
  });
});

it("an error says what was expected, as plain text that can do nothing", async () => {
  const response = errorResponse(400, "Expected a width.");
  expect(response.status).toBe(400);
  expect(await response.text()).toBe("Expected a width.\n");
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
});
