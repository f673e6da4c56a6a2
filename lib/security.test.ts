import { describe, expect, it } from "vitest";
import { pagePolicy } from "./security";

const read = (policy: string): Record<string, string[]> =>
  Object.fromEntries(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );

const production = read(pagePolicy("abc123", false));

describe("the policy of pages", () => {
  it("lets no script or style run that the page did not vouch for", () => {
    expect(production["script-src"]).toEqual(["'self'", "'nonce-abc123'"]);
    expect(production["style-src"]).toEqual(["'self'", "'nonce-abc123'"]);
    expect(pagePolicy("abc123", false)).not.toContain("unsafe");
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
    const scripts = read(pagePolicy("abc123", true))["script-src"];
    expect(scripts).toEqual(["'self'", "'nonce-abc123'", "'unsafe-eval'"]);
  });
});
