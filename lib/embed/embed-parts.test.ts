import { describe, expect, it } from "vitest";
import { fixture } from "@/geodata/fixture";
import { joinAtlas } from "@/lib/atlas/atlas";
import { translatorFor } from "@/lib/text/catalogues";
import { defaultView } from "@/lib/view/codec";
import { embedParts } from "./embed-parts";
import { DEFAULT_OPTIONS, type EmbedOptions } from "./options";

const data = fixture();
const [, volunteers] = data.reports[0]?.excerpts ?? [];
if (!volunteers) throw new Error("the fixture has changed");
volunteers.aliases = ["helpers-200"];
volunteers.glosses = [{ at: 6, text: "the town’s", from: "The town" }];
const plan = { ...volunteers.claims[0], modality: "planned" as const, mentions: [], figures: [] };
volunteers.claims.push({
  ...plan,
  chain: [{ speaker: "mayor", basis: "context" }],
  date: { edtf: "2026", text: "last year", basis: "stated" },
});
const atlas = joinAtlas(data);

/** The excerpt of an embed of Anton. */
function said(excerpt: EmbedOptions["excerpt"], time: string | null = null): string {
  const view = {
    ...defaultView({ layers: ["towns"], languages: ["en"] }),
    place: "anton",
    time: time === null ? null : { from: time, to: time },
  };
  const options = { ...DEFAULT_OPTIONS, excerpt };
  const t = translatorFor("en");
  const page = "https://atlas.example/place/anton";
  return embedParts({ atlas, view, options, t, page }).below.text;
}

const ANTON = '<u data-mention="solid">Anton</u>';

describe("the excerpt of an embed", () => {
  it.each([
    ["the place's first", true],
    ["the one that is asked for", "volunteers-200"],
    ["the same by a former id", "helpers-200"],
  ])("is %s", (_, excerpt) => {
    expect(said(excerpt)).toContain(ANTON);
  });

  it("may be one that is not about the place", () => {
    expect(said("new-pier")).toContain("building a new pier");
    expect(said("new-pier")).not.toContain(ANTON);
  });

  it("is no other where there is none of that id: the embed says so", () => {
    expect(said("no-such")).toContain("The atlas has no excerpt called “no-such”.");
    expect(said("no-such")).not.toContain("<blockquote");
  });

  it("is the one that is asked for, whatever time is shown", () => {
    expect(said(true, "1999")).not.toContain("<blockquote");
    expect(said("volunteers-200", "1999")).toContain(ANTON);
  });

  it("has each claim with its words, and doubt in words", () => {
    expect(said(true)).toContain("“Anton” · the mayor → [Untitled report");
    expect(said(true)).toContain("“last year” · the mayor (by context) → [Untitled report");
  });

  it("marks what the atlas supplies", () => {
    expect(said(true)).toContain('About <ins title="supplied by the atlas">[the town’s] <small>');
  });
});
