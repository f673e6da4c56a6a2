import { existsSync, readdirSync } from "node:fs";
import {
  NEXT_ROUTER_STATE_TREE_HEADER,
  NEXT_RSC_UNION_QUERY,
  NEXT_URL,
  RSC_HEADER,
} from "next/dist/client/components/app-router-headers";
import { prepareFlightRouterStateForRequest } from "next/dist/client/flight-data-helpers";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state";
import { describe, expect, test } from "vitest";
import {
  asksBelowLayout,
  isRouterRequest,
  ROUTER_HEADERS,
  ROUTER_PARAMETER,
  ROUTER_STATE_TREE,
  routerAddress,
  withoutRouterParameter,
} from "./router-request";

describe("Next", () => {
  test("calls the parameter and the headers so", () => {
    expect(ROUTER_PARAMETER).toBe(NEXT_RSC_UNION_QUERY);
    expect(Object.keys(ROUTER_HEADERS)).toEqual([RSC_HEADER, NEXT_ROUTER_STATE_TREE_HEADER]);
  });

  test("reads the tree as the kept layout and nothing that is below it", () => {
    expect(existsSync("app/(atlas)/layout.tsx")).toBe(true);
    expect(readdirSync("app/(atlas)")).not.toContain("-");
    const [root, { children: layout }] = parseAndValidateFlightRouterState(
      ROUTER_STATE_TREE,
    ) as NonNullable<ReturnType<typeof parseAndValidateFlightRouterState>>;
    expect(root).toBe("");
    expect(layout).toEqual(["(atlas)", { children: ["-", {}] }]);
  });
});

test("a request of the router is told by its header, as Next does", () => {
  expect(isRouterRequest(ROUTER_HEADERS)).toBe(true);
  expect(isRouterRequest({ rsc: "0", [NEXT_ROUTER_STATE_TREE_HEADER]: ROUTER_STATE_TREE })).toBe(
    false,
  );
  expect(isRouterRequest({})).toBe(false);
});

describe("addresses", () => {
  test.each([
    ["/place/kyiv", "/place/kyiv?_rsc=b1"],
    ["/search?q=a%20b+c&time=2022", "/search?q=a%20b+c&time=2022&_rsc=b1"],
    ["https://atlas.example/?q=%3F?", "https://atlas.example/?q=%3F?&_rsc=b1"],
    ["/?x_rsc=1&_rscx=2", "/?x_rsc=1&_rscx=2&_rsc=b1"],
  ])("%s", (page, router) => {
    expect(routerAddress(page, "b1")).toBe(router);
    expect(withoutRouterParameter(router)).toEqual({ address: page, build: "b1" });
    expect(withoutRouterParameter(page)).toEqual({ address: page, build: null });
  });

  test("what Next has put there is replaced", () => {
    expect(routerAddress("/figures?_rsc=T5p-a&time=2022", "b1")).toBe("/figures?time=2022&_rsc=b1");
    expect(withoutRouterParameter("/figures?_rsc")).toEqual({ address: "/figures", build: "" });
  });
});

describe("whether the answer will do", () => {
  type Tree = Parameters<typeof prepareFlightRouterStateForRequest>[0];
  const sent = (tree: Tree, more: Record<string, string> = {}) =>
    asksBelowLayout({
      [RSC_HEADER]: "1",
      [NEXT_ROUTER_STATE_TREE_HEADER]: prepareFlightRouterStateForRequest(tree),
      [NEXT_URL]: "/place/odesa",
      ...more,
    });
  const page: Tree = ["__PAGE__", {}];
  const place: Tree = ["place", { children: [["id", "kyiv", "d", null], { children: page }] }];

  test.each<[string, Tree]>([
    ["from the overview", ["", { children: ["(atlas)", { children: page }] }]],
    ["from a place", ["", { children: ["(atlas)", { children: place }] }]],
    [
      "a page again",
      ["", { children: ["(atlas)", { children: ["__PAGE__", {}, null, "refetch"] }] }],
    ],
  ])("%s: yes", (_, tree) => expect(sent(tree)).toBe(true));

  test.each<[string, Tree]>([
    ["from a page without the layout", ["", { children: ["about", { children: page }] }]],
    ["everything again", ["", {}, null, "refetch"]],
    ["the layout again", ["", { children: ["(atlas)", { children: place }, null, "refetch"] }]],
  ])("%s: no", (_, tree) => expect(sent(tree)).toBe(false));

  test("a prefetch, a page or a file is no navigation", () => {
    const tree: Tree = ["", { children: ["(atlas)", { children: page }] }];
    expect(sent(tree, { "next-router-prefetch": "1" })).toBeNull();
    expect(sent(tree, { [RSC_HEADER]: "0" })).toBeNull();
    expect(asksBelowLayout({})).toBeNull();
  });
});
