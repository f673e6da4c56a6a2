/** The command line options. */
import { parseArgs } from "node:util";
import { PROFILES, type Profile } from "./profiles";

const PARTS = [
  "pages",
  "article",
  "server",
  "attack",
  "cache",
  "correction",
  "drawing",
  "search",
  "soak",
] as const;
type Part = (typeof PARTS)[number];

export interface Options {
  build: boolean;
  rounds: number;
  profiles: readonly Profile[];
  parts: readonly Part[];
  /** Duration of the soak test, in seconds. */
  soakSeconds: number;
}

const HELP = `npm run bench -- [--no-build] [--rounds 7] [--profile phone|desktop|both]
                 [--only ${PARTS.join("|")}] [--soak-seconds 900]`;

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      "no-build": { type: "boolean", default: false },
      rounds: { type: "string", default: "7" },
      profile: { type: "string", default: "both" },
      only: { type: "string" },
      "soak-seconds": { type: "string", default: "900" },
    },
  });
  const profiles = PROFILES.filter(({ name }) => [name, "both"].includes(values.profile));
  const parts = PARTS.filter((part) => part === (values.only ?? part));
  const [rounds, soakSeconds] = [Number(values.rounds), Number(values["soak-seconds"])];
  if (profiles.length === 0 || parts.length === 0 || !(rounds >= 1) || !(soakSeconds > 0)) {
    throw new Error(HELP);
  }
  return { build: !values["no-build"], rounds, profiles, parts, soakSeconds };
}
