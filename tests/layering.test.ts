import { describe, expect, test } from "vitest";
import { breaches, FOLDERS, mapOwners } from "./layering";
import { sourcesOf } from "./sources";

const file = (path: string, text: string) => ({ path, text });

test("the code keeps to the one way through the house", () => {
  const files = FOLDERS.flatMap(sourcesOf);
  expect(files.map(({ path }) => path)).toContain("geodata/schema.ts");
  expect(breaches(files)).toEqual([]);
});

describe("a breach is named with its file", () => {
  test.each([
    ["app from components", "components/a.tsx", 'import a from "@/app/b"', '"@/app/b"'],
    ["components from lib", "lib/a/b.ts", 'import a from "../../components/c"', "../components/c"],
    ["lib from geodata", "geodata/a.ts", 'import type { A } from "@/lib/b"', '"@/lib/b"'],
    ["scripts from app", "app/page.tsx", 'import a from "@/scripts/b"', '"@/scripts/b"'],
    ["tests from code", "lib/a.ts", 'import a from "@/tests/b"', '"@/tests/b"'],
    ["React in lib", "lib/a.ts", 'import { useId } from "react"', '"react"'],
    ["React's renderer in lib", "lib/a.ts", 'import a from "react-dom/server"', "react-dom"],
    ["MapLibre in lib", "lib/a.ts", 'import type { Map } from "maplibre-gl"', '"maplibre-gl"'],
    ["files in lib", "lib/a.ts", 'import { readFileSync } from "node:fs"', '"node:fs"'],
    ["files in lib, unprefixed", "lib/a.ts", 'import a from "fs/promises"', '"fs/promises"'],
    ["server code in lib", "lib/a.ts", 'import a from "./server/b.server"', "only app/ may"],
    [
      "server code in components",
      "components/a.tsx",
      'import("@/lib/server/b.server")',
      "only app",
    ],
    ["server code unnamed", "lib/server/a.ts", "", "must end in .server.ts"],
    ["a client unnamed", "components/a.tsx", '"use client";', "must end in .client.tsx"],
    ["a client unmarked", "components/a.client.tsx", "", 'must start with "use client"'],
  ])("%s", (_, path, text, what) => {
    const found = breaches([file(path, text)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${path}: `);
    expect(found[0]).toContain(what);
  });

  test.each(["lib", "components"])("a circle among the folders of %s", (parent) => {
    const found = breaches([
      file(`${parent}/a/one.ts`, `import { two } from "@/${parent}/b/two";`),
      file(`${parent}/b/two.ts`, `import type { Three } from "@/${parent}/c/three";`),
      file(`${parent}/c/three.ts`, `import { one } from "../a/one";`),
      file(`${parent}/d/four.ts`, `import { one } from "../a/one";`),
    ]);
    expect(found).toEqual([
      `${parent}/a/one.ts: closes a circle in ${parent}/: a → b → c → a (${parent}/a/one.ts, ${parent}/b/two.ts, ${parent}/c/three.ts)`,
    ]);
  });

  test("a second owner of the map", () => {
    const text = '"use client";\nimport { Map } from "maplibre-gl";';
    const files = [file("components/a.client.tsx", text), file("components/b.client.tsx", text)];
    expect(breaches(files)).toEqual([expect.stringContaining("components/b.client.tsx: ")]);
  });
});

test("no breach: folders that import one another only in tests", () => {
  const files = [
    file("lib/a/one.ts", 'import { two } from "@/lib/b/two";'),
    file("lib/b/two.test.ts", 'import { one } from "@/lib/a/one";'),
  ];
  expect(breaches(files)).toEqual([]);
});

test.each([
  ["app from all", "app/page.tsx", 'import "@/lib/a"; import "@/geodata/b"; import "../app/c";'],
  ["server code in app", "app/route.ts", 'import a from "@/lib/server/b.server"'],
  [
    "files in server code",
    "lib/server/a.server.ts",
    'import fs from "node:fs"; import "./b.server"',
  ],
  ["files in a test", "lib/a.test.ts", 'import fs from "node:fs"; import a from "@/tests/b"'],
  ["a client without markup", "components/a.client.ts", '"use client";'],
  ["Next's error page", "app/place/error.tsx", '"use client";'],
])("no breach: %s", (_, path, text) => {
  expect(breaches([file(path, text)])).toEqual([]);
});

test("MapLibre's types and its style sheet are no code of it", () => {
  const text =
    'import type { Map } from "maplibre-gl";\nimport "maplibre-gl/dist/maplibre-gl.css";';
  expect(mapOwners([file("components/a.tsx", text)])).toEqual([]);
});
