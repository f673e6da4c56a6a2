import { describe, expect, it } from "vitest";
import { errorResponse, IMMUTABLE, respond, SHORT_LIVED } from "./response.server";

const ask = (tag?: string) =>
  new Request("https://atlas.example/data/atlas.geojson", {
    headers: tag === undefined ? {} : { "If-None-Match": tag },
  });
const geojson = { type: "application/geo+json", cache: SHORT_LIVED };
const reply = (body: string | Uint8Array, tag?: string) => respond(ask(tag), { ...geojson, body });
const tagOf = (body: string | Uint8Array) => reply(body).headers.get("etag") ?? "";

describe("an answer", () => {
  it("is the body with its type, its ETag and how long it may be kept", async () => {
    const response = reply("{}");
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("{}");
    expect(response.headers.get("content-type")).toBe("application/geo+json");
    expect(response.headers.get("cache-control")).toBe(SHORT_LIVED);
    expect(tagOf("{}")).toMatch(/^"[\w-]{22}"$/);
  });

  it("has the tag of its bytes: the same for the same, another for others", () => {
    expect(tagOf("a")).toBe(tagOf(new TextEncoder().encode("a")));
    expect(tagOf("a")).not.toBe(tagOf("b"));
  });

  it.each([
    ["its tag", (tag: string) => tag],
    ["its weak tag", (tag: string) => `W/${tag}`],
    ["a list with it", (tag: string) => `"other" ,  ${tag}`],
    ["any", () => "*"],
  ])("is a 304 without a body to those who hold %s", async (_, header) => {
    const tag = tagOf("{}");
    const response = reply("{}", header(tag));
    expect(response.status).toBe(304);
    expect(await response.text()).toBe("");
    expect(response.headers.get("etag")).toBe(tag);
    expect(response.headers.get("cache-control")).toBe(SHORT_LIVED);
  });

  it.each(['"other"', "", "nonsense"])("is whole to those who hold %j", (tag) => {
    expect(reply("{}", tag).status).toBe(200);
  });

  it("is open to other pages only if it is told to be", () => {
    const open = respond(ask(), { ...geojson, body: "{}", cors: true });
    expect(open.headers.get("access-control-allow-origin")).toBe("*");
    const notModified = respond(ask(tagOf("{}")), { ...geojson, body: "{}", cors: true });
    expect([notModified.status, notModified.headers.get("access-control-allow-origin")]).toEqual([
      304,
      "*",
    ]);
    expect(reply("{}").headers.get("access-control-allow-origin")).toBeNull();
  });

  it("has a name to be kept under only if it is given one", () => {
    const named = respond(ask(), { ...geojson, body: "{}", saveAs: "atlas.csv" });
    expect(named.headers.get("content-disposition")).toBe('attachment; filename="atlas.csv"');
    expect(reply("{}").headers.get("content-disposition")).toBeNull();
  });

  it("never changes only where its address names its version", () => {
    expect(IMMUTABLE).toContain("immutable");
    expect(SHORT_LIVED).not.toContain("immutable");
  });
});

it.each([400, 404] as const)(
  "a refusal with %i says in plain text what was expected",
  async (status) => {
    const response = errorResponse(status, "Expected another.");
    expect(response.status).toBe(status);
    expect(await response.text()).toBe("Expected another.\n");
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  },
);
