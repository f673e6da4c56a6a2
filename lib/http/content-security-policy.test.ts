import { describe, expect, it } from "vitest";
import { pagePolicy } from "./content-security-policy";

const read = (policy: string): Record<string, string[]> =>
  Object.fromEntries(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );

const page = { nonce: "abc123", development: false, embedded: false };
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

  it("lets any page hold an embed, whose worker may have no origin to come from, and opens nothing else", () => {
    const embedded = read(pagePolicy({ ...page, embedded: true }));
    expect(embedded).toEqual({
      ...production,
      "frame-ancestors": ["*"],
      "worker-src": ["'self'", "data:"],
    });
  });

  it("gives React's development tools their eval, and nothing more to scripts", () => {
    const scripts = read(pagePolicy({ ...page, development: true }))["script-src"];
    expect(scripts).toEqual(["'self'", "'nonce-abc123'", "'unsafe-eval'"]);
  });
});
