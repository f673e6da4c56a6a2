import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { originOf, publicOrigin } from "./origin";

const sent = { configured: undefined, host: "atlas.example", protocol: null };

describe("the origin of absolute addresses", () => {
  it.each([
    ["atlas.example", null, "https://atlas.example"],
    ["atlas.example", "http", "http://atlas.example"],
    ["atlas.example:8443", "https", "https://atlas.example:8443"],
    ["localhost:3000", null, "http://localhost:3000"],
    ["127.0.0.1:3000", null, "http://127.0.0.1:3000"],
    ["[::1]:3000", null, "http://[::1]:3000"],
    ["localhost.example", null, "https://localhost.example"],
    ["atlas.example", "javascript", "https://atlas.example"],
  ])("of host %s by %s is %s", (host, protocol, origin) => {
    expect(originOf({ ...sent, host, protocol })).toBe(origin);
  });

  it.each([
    null,
    "",
    " ",
    "evil.example/path",
    "evil.example?x",
    "evil.example#x",
    "user@evil.example",
    "evil.example\\x",
    "a b",
    'a"><script>',
    "a\nb",
    "a..b",
    "atlas.example:",
    "atlas.example:80:80",
    "atlas.example:123456",
    "atlas.example:99999",
    "256.256.256.256",
    "[::::]",
    "[1.2]",
  ])("of the host %j is this machine", (host) => {
    expect(originOf({ ...sent, host })).toBe("http://localhost");
  });

  it("can always be read as an address, whatever is sent", () => {
    const host = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^[a-z0-9.:@/[\]-]{1,20}$/),
      fc.stringMatching(/^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?$/),
    );
    const protocol = fc.option(fc.oneof(fc.constantFrom("http", "https"), fc.string()));
    fc.assert(
      fc.property(host, protocol, (host, protocol) => {
        const origin = originOf({ configured: undefined, host, protocol });
        expect(origin).toMatch(/^https?:\/\/[a-z0-9.:[\]-]+$/i);
        expect(new URL(origin).pathname).toBe("/");
        expect(new URL(origin).username).toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  it("is the configured one before all others", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (host, protocol) => {
        const configured = "https://dateline.example/";
        expect(originOf({ configured, host, protocol })).toBe("https://dateline.example");
      }),
    );
  });

  it("is not the configured one where that is empty", () => {
    expect(originOf({ ...sent, configured: "" })).toBe("https://atlas.example");
  });
});

it.each([
  ["http://atlas.example:8080", "https://atlas.example:8080"],
  ["https://atlas.example", "https://atlas.example"],
  ["http://localhost:3000", "http://localhost:3000"],
])("other sites link to %s by %s", (origin, linked) => {
  expect(publicOrigin(origin)).toBe(linked);
});
