import { describe, expect, it } from "vitest";
import { pagePolicy, stillEmbedPolicy } from "./content-security-policy";

const read = (policy: string): Record<string, string[]> =>
  Object.fromEntries(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );

const page = { nonce: "abc123", development: false, embeddedAt: null };
const production = read(pagePolicy(page));

describe("the policy of pages", () => {
  it("lets no script or style run that the page did not vouch for", () => {
    expect(production["script-src"]).toEqual(["'self'", "'nonce-abc123'"]);
    expect(production["style-src"]).toEqual(["'self'", "'nonce-abc123'"]);
    expect(pagePolicy(page)).not.toContain("unsafe");
  });

  it("allows nothing that it does not name, and no other host", () => {
    expect(production["default-src"]).toEqual(["'none'"]);
    for (const source of Object.values(production).flat()) {
      expect(source).toMatch(/^(?:'self'|'none'|'nonce-abc123'|data:)$/);
    }
    const data = Object.keys(production).filter((name) => production[name]?.includes("data:"));
    expect(data).toEqual(["img-src"]);
  });

  it.each(["base-uri", "frame-ancestors"])("forbids %s", (directive) => {
    expect(production[directive]).toEqual(["'none'"]);
  });

  it.each(["worker-src", "frame-src"])("takes %s from here alone", (directive) => {
    expect(production[directive]).toEqual(["'self'"]);
  });

  it("gives React's development tools their eval, and nothing more to scripts", () => {
    const scripts = read(pagePolicy({ ...page, development: true }))["script-src"];
    expect(scripts).toEqual(["'self'", "'nonce-abc123'", "'unsafe-eval'"]);
  });
});

const ORIGINS = [
  "https://atlas.example",
  "https://atlas.example:8443",
  "https://maps.atlas.example",
  "http://localhost:3000",
  "http://127.0.0.1:3000",
];

describe.each(ORIGINS)("the policy of what stands in frames, at %s", (origin) => {
  const here = ["'self'", origin];

  it("lets any page hold a live embed, names its host beside 'self', and opens nothing else but the worker", () => {
    const embedded = read(pagePolicy({ ...page, embeddedAt: origin }));
    const named = Object.entries(production).map(([directive, sources]) => [
      directive,
      sources.flatMap((source) => (source === "'self'" ? here : source)),
    ]);
    expect(embedded).toEqual({
      ...Object.fromEntries(named),
      "frame-ancestors": undefined,
      "worker-src": [...here, "data:"],
    });
  });

  it("lets any page hold a still embed, which shows pictures and fetches and holds its live form, and runs what stands in it", () => {
    expect(read(stillEmbedPolicy({ style: "'sha256-a'", script: "'sha256-b'", origin }))).toEqual({
      "default-src": ["'none'"],
      "base-uri": ["'none'"],
      "script-src": ["'sha256-b'"],
      "style-src": ["'sha256-a'"],
      "img-src": [...here, "data:"],
      "connect-src": here,
      "frame-src": here,
      "form-action": ["'none'"],
    });
  });
});

it("an IPv6 address, which no policy can name, is left out", () => {
  const embedded = pagePolicy({ ...page, embeddedAt: "http://[::1]:3000" });
  expect(embedded).not.toContain("::1");
  expect(read(embedded)["font-src"]).toEqual(["'self'"]);
});
