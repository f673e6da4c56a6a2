import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LANG_HEADER, NONCE_HEADER, THEME_HEADER } from "@/lib/http/request-headers";
import { requestOrigin } from "./origin.server";
import { requestContext, requestTranslator } from "./request-context.server";

const sent = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => sent.headers }));

const send = (headers: Record<string, string>) => {
  sent.headers = new Headers(headers);
};

beforeEach(() => vi.stubEnv("ATLAS_ORIGIN", ""));
afterEach(() => vi.unstubAllEnvs());

describe("what the proxy has read", () => {
  it("is taken over", async () => {
    send({ [NONCE_HEADER]: "abc", [THEME_HEADER]: "dark", [LANG_HEADER]: "en" });
    expect(await requestContext()).toEqual({ nonce: "abc", theme: "dark", lang: "en" });
  });

  it.each([{}, { [THEME_HEADER]: '"><script>', [LANG_HEADER]: "xx" }])(
    "is the default where it is missing or unknown: %o",
    async (headers) => {
      send(headers as Record<string, string>);
      expect(await requestContext()).toEqual({ nonce: undefined, theme: "auto", lang: "en" });
      expect((await requestTranslator()).lang).toBe("en");
    },
  );
});

describe("the origin of a request", () => {
  it("is its host's", async () => {
    send({ host: "atlas.example", "x-forwarded-proto": "http" });
    expect(await requestOrigin()).toBe("http://atlas.example");
  });

  it("is ATLAS_ORIGIN's where that is set, read at run time", async () => {
    send({ host: "evil.example" });
    vi.stubEnv("ATLAS_ORIGIN", "https://dateline.example");
    expect(await requestOrigin()).toBe("https://dateline.example");
  });
});
