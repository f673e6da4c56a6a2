import { describe, expect, test } from "vitest";
import { FLIGHT_PAYLOAD_PATH } from "@/lib/boot/protocol";
import { refusalOf, targetReader } from "./target.server";

const LAYER_IDS = ["regions", "routes", "cities", "towns", "airports"];
const read = targetReader({ allowed: { layers: LAYER_IDS, languages: ["en"] }, build: "b1" });
const page = (url: string) => read({ url, headers: {} });
const router = (url: string) => read({ url, headers: { rsc: "1" } });

test("a page, under its canonical address", () => {
  expect(page("/place/kyiv?utm_source=mail&theme=dark")).toEqual({
    kind: "page",
    address: "/place/kyiv?theme=dark",
    isAtOwnAddress: true,
  });
});

describe("what Next's router asks for", () => {
  test("is at an address of its own", () => {
    expect(router("/place/kyiv?_rsc=b1")).toEqual({
      kind: "router",
      address: "/place/kyiv",
      isAtOwnAddress: true,
    });
  });

  test.each(["/place/kyiv", "/place/kyiv?x_rsc=b1", "/place/kyiv?_rsc=b0", "/place/kyiv?_rsc"])(
    "is kept by nobody at %s",
    (url) => {
      expect(router(url)).toMatchObject({ kind: "router", isAtOwnAddress: false });
    },
  );

  test.each([
    ["/place/kyiv?_rsc=1x", "/place/kyiv"],
    ["/place/kyiv?_rsc", "/place/kyiv"],
    ["/place/kyiv?%5Frsc=b1", "/place/kyiv"],
    ["/?theme=dark&_rsc=1x", "/?theme=dark"],
    ["/?_rsc=1x&theme=dark", "/?theme=dark"],
    ["/?a=1&_rsc=1x&b=2", "/?a=1&b=2"],
  ])("its address %s leads everybody else to the page", (url, location) => {
    expect(page(url)).toEqual({ redirect: location });
  });

  test.each(["//evil.example/?_rsc", "/\\evil.example/?_rsc"])("but %s to no other host", (url) => {
    expect(page(url)).toMatchObject({ redirect: expect.stringMatching(/^\/(?![/\\])/) });
  });
});

describe("a path that the renderer is not asked for", () => {
  test.each([
    ["/./picture.png", 400],
    ["/cite/x/../../picture.png", 400],
    ["/x/%2e%2E/picture.png", 400],
    ["/place/..", 400],
    ["/picture/place/kyiv.png#1", 400],
    ["/\\evil.example", 400],
    ["*", 400],
    [`/${"a".repeat(1000)}`, 400],
    ["/_next/image", 404],
    ["/%5Fnext/static/a.js", 404],
    ["/_global-error", 404],
    ["/place/kyiv.rsc", 404],
  ])("%s: %i", (path, status) => {
    expect(refusalOf(path)?.status).toBe(status);
  });

  test.each(["/", "/place/kyiv", "/at/48.2,37.1", "/_page/flight-payload", "/a..b", "/%E0%A4%A"])(
    "but %s",
    (path) => {
      expect(refusalOf(path)).toBeNull();
    },
  );
});

test("a client may name the host in front of the path, which leads nowhere else", () => {
  expect(page("http://evil.example/place/kyiv?x=1")).toMatchObject({ address: "/place/kyiv" });
  expect(page("http://evil.example/place/kyiv?_rsc=b1")).toEqual({ redirect: "/place/kyiv" });
});

describe("a flight payload", () => {
  const payload = (page: string, build = "b1") =>
    read({ url: `${FLIGHT_PAYLOAD_PATH}?${new URLSearchParams({ build, page })}`, headers: {} });

  test("is that of a page, at its canonical address", () => {
    expect(payload("/place/kyiv?theme=dark")).toEqual({
      kind: "payload",
      address: "/place/kyiv?theme=dark",
      isAtOwnAddress: true,
    });
  });

  test.each([
    ["of another build", "/", "b0"],
    ["of an address that is not canonical", "/?x=1", "b1"],
    ["of a file", "/picture.png", "b1"],
    ["of nothing", "", "b1"],
    ["of another host", "https://elsewhere.example/", "b1"],
    ["of itself", `${FLIGHT_PAYLOAD_PATH}?build=b1&page=/`, "b1"],
    ["of what no browser sends", "/a b\0", "b1"],
    ["of a path that is not asked for", "/place/kyiv#x", "b1"],
    ["of letters that want encoding", "/place/中", "b1"],
  ])("there is none %s", (_, page, build) => {
    expect(payload(page, build)).toHaveProperty("expected");
  });
});
