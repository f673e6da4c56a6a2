/** Finds CSS features that the oldest supported browsers lack, using MDN's browser-compat-data. */
import bcd from "@mdn/browser-compat-data" with { type: "json" };
import postcss, { type ChildNode, type Declaration, type Rule } from "postcss";
import { MINIMUM_BROWSERS } from "./minimum-browsers";

/** Newer features that are allowed, because nothing that a reader needs is lost without them. */
const DISPENSABLE = new Map([
  ["content-visibility", "saves work; all is laid out at once without it"],
  ["contain-intrinsic-block-size", "goes with content-visibility"],
  ["allow-discrete", "goes with content-visibility"],
  ["@starting-style", "goes with content-visibility"],
  [
    "mask-composite",
    "fades the edges of a picture in a window larger than any; they are straight without it",
  ],
  ["text-wrap", "makes lines more even"],
  [
    "scripting",
    "lets a phone's fonts wait, and hides what needs script; without it they come at once, and it is seen",
  ],
  [
    ":has",
    "lifts what the keyboard has reached over what covers it; without it the reader moves the map",
  ],
  ["text-size-adjust", "Chrome's; Safari's own stands before it, and Firefox needs none"],
  ["forced-color-adjust", "Safari has no forced colours"],
]);

const MATH = ["calc", "min", "max", "clamp", "round", "mod", "rem", "abs"];

type Data = (typeof bcd)["css"] | undefined;

/** Whether one of the oldest supported browsers lacks a feature; null if the data do not say. */
function isNewer(data: Data): boolean | null {
  const statement = data?.__compat;
  if (!statement) return null;
  return (["chrome", "edge", "firefox", "safari"] as const).some((browser) => {
    const supports = [statement.support[browser]].flat();
    return !supports.some((support) => {
      const since = support?.version_added;
      // The build adds prefixes where a browser needs them.
      if (support?.flags || support?.alternative_name || typeof since !== "string") return false;
      return compareVersions(since.replace("≤", ""), MINIMUM_BROWSERS[browser]) <= 0;
    });
  });
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  const [major, minor] = [0, 1].map((i) => (left?.[i] ?? 0) - (right?.[i] ?? 0));
  return major || minor || 0;
}

const member = (data: Data, name: string): Data => data?.[name] as Data;

/** The data of a function, which may be among the types or below a property. */
function functionData(name: string, data: Data = bcd.css.types): Data {
  const found = member(data, name) ?? member(data, `${name}_function`);
  if (found?.__compat) return found;
  for (const [key, child] of Object.entries(data ?? {})) {
    if (key === "__compat") continue;
    const deeper = functionData(name, child as Data);
    if (deeper) return deeper;
  }
  return undefined;
}

/** Functions that the data have under other names or below properties; all supported browsers have them. */
const OLD_FUNCTIONS = new Set([
  ...["rgb", "url", "var", "calc", "local", "format", "minmax", "repeat"],
  ...["translate", "translateX", "translateY", "scale", "rotate"],
]);

const LENGTH = bcd.css.types?.length as Data;
/** The data group units by family. */
const UNITS: readonly [unit: RegExp, data: Data][] = [
  [/^sv/, member(LENGTH, "viewport_percentage_units_small")],
  [/^lv/, member(LENGTH, "viewport_percentage_units_large")],
  [/^dv/, member(LENGTH, "viewport_percentage_units_dynamic")],
  [/^cq/, member(LENGTH, "container_query_length_units")],
];
const OLD_UNITS =
  /^(?:px|em|rem|ex|ch|vw|vh|vi|vb|vmin|vmax|%|fr|s|ms|deg|turn|rad|pt|mm|cm|in|dpi|dppx|x)?$/;

/** A value without its strings and URLs. */
const bare = (value: string): string =>
  value.replace(/"[^"]*"|'[^']*'/g, '""').replace(/url\([^)]*\)/g, "url()");

/** The parts of a value that are newer than the oldest browsers. */
function newerInValue(property: string, value: string): string[] {
  const text = bare(value);
  const functions = [...text.matchAll(/(?<![\w-])(-?[a-z][\w-]*)\(/gi)].map(
    ([, name = ""]) => name,
  );
  const units = [...text.matchAll(/(?<![\w#.-])[+-]?(?:\d*\.)?\d+([a-z%]*)/gi)].map(
    ([, unit = ""]) => unit,
  );
  const keywords = text.match(/(?<![\w#(.-])[a-z][a-z-]*(?![\w(-])/g) ?? [];
  return [
    ...functions.filter(
      (name) => !OLD_FUNCTIONS.has(name) && isNewer(functionData(name)) !== false,
    ),
    ...units.filter((unit) => !OLD_UNITS.test(unit) && isNewerUnit(unit)),
    ...keywords.filter((name) => isNewer(member(member(bcd.css.properties, property), name))),
  ];
}

function isNewerUnit(unit: string): boolean {
  const known = UNITS.find(([pattern]) => pattern.test(unit));
  return isNewer(known?.[1] ?? member(LENGTH, unit)) !== false;
}

/** Whether an earlier declaration of the same property is a fallback for browsers that drop this one. */
function hasFallback(declaration: Declaration): boolean {
  let before: ChildNode | undefined = declaration.prev();
  for (; before; before = before.prev()) {
    if (
      before.type === "decl" &&
      before.prop === declaration.prop &&
      newerInValue(before.prop, before.value).length === 0
    )
      return true;
  }
  return false;
}

function isInSupportsRule(node: ChildNode): boolean {
  for (let parent = node.parent; parent; parent = parent.parent as typeof parent)
    if (parent.type === "atrule" && "name" in parent && parent.name === "supports") return true;
  return false;
}

function inDeclaration(declaration: Declaration): string[] {
  const { prop, value } = declaration;
  const nested = new RegExp(`\\b(?:${MATH.join("|")})\\([^;]*\\bround\\(`).test(value);
  const isCustom = prop.startsWith("--");
  const isNew =
    !isCustom && !prop.startsWith("-") && isNewer(member(bcd.css.properties, prop)) !== false;
  const newer = DISPENSABLE.has(prop)
    ? []
    : newerInValue(prop, value).filter((name) => !DISPENSABLE.has(name));
  return [
    ...(isNew && !DISPENSABLE.has(prop) ? [`${prop} is newer`] : []),
    ...(nested ? [`${prop}: WebKit of 2022 takes round() within another function for NaN`] : []),
    ...(newer.length === 0 ||
    isInSupportsRule(declaration) ||
    (!isCustom && hasFallback(declaration))
      ? []
      : [`${prop}: ${newer.join(", ")} without a plain value before it, or @supports around it`]),
  ];
}

function inSelector({ selector }: Rule): string[] {
  const names = [...selector.matchAll(/(?<!:)::?([a-z][\w-]*)/g)].map(([, name = ""]) => name);
  const newer = names.filter(
    (name) =>
      // Of CSS modules, or with a vendor prefix.
      !["global", "local"].includes(name) &&
      !name.startsWith("-") &&
      !DISPENSABLE.has(`:${name}`) &&
      isNewer(member(bcd.css.selectors, name)) !== false,
  );
  return newer.map((name) => `:${name} is newer, and the whole rule is dropped`);
}

function inAtRule(name: string, params: string): string[] {
  const rule = member(bcd.css["at-rules"], name);
  const features = name === "media" ? [...params.matchAll(/\(\s*([a-z-]+)/g)] : [];
  return [
    ...(isNewer(rule) === false || DISPENSABLE.has(`@${name}`) ? [] : [`@${name} is newer`]),
    ...features.flatMap(([, feature = ""]) =>
      DISPENSABLE.has(feature) ||
      isNewer(member(rule, feature.replace(/^(?:min|max)-/, ""))) === false
        ? []
        : [`@media (${feature}) is newer`],
    ),
  ];
}

/** The features in a style sheet that the oldest supported browsers lack, with their lines. */
export function unsupportedCss(css: string): string[] {
  const found: string[] = [];
  postcss.parse(css).walk((node) => {
    const line = node.source?.start?.line;
    const tell = (texts: string[]) => found.push(...texts.map((text) => `${line}: ${text}`));
    if (node.type === "decl" && !isDescriptor(node)) tell(inDeclaration(node));
    else if (node.type === "rule") {
      tell(inSelector(node));
      if (node.parent?.type === "rule") tell(["a rule within a rule is newer"]);
    } else if (node.type === "atrule") tell(inAtRule(node.name, node.params));
  });
  return found;
}

/** Whether it is a descriptor of `@font-face`; browsers ignore those that they do not know. */
const isDescriptor = ({ parent }: Declaration): boolean =>
  parent?.type === "atrule" && "name" in parent && parent.name === "font-face";
