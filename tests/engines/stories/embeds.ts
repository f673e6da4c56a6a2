/** The atlas in other people's pages. */
import { TOKENS } from "@/lib/style/tokens";
import { type Scope, until } from "../engine";
import { MapReader, type Rect, seesMap } from "../reader";
import { frameOf } from "../site";
import { expectMap, type Stories, type Story } from "../told";

/** As WordPress and AMP hold a frame: without an origin of its own. */
const SANDBOX = 'sandbox="allow-scripts"';

/** Brings an embed to life, and gives the document that is: it stands in a frame within the embed. */
async function explore(embed: Scope): Promise<Scope> {
  await embed.press("[data-swap]");
  const live = embed.frame("iframe");
  await new MapReader(live).expectState("live");
  return live;
}

/** The picture is seen again, and whoever presses Enter explores it. */
const expectStill = (embed: Scope): Promise<void> =>
  until("the still embed, its link in focus", () =>
    embed.evaluate(
      () =>
        document.querySelector("iframe") === null &&
        document.activeElement?.matches("[data-swap]") === true,
    ),
  );

/** @param attributes of the frame */
const thereAndBack =
  (attributes: string): Story =>
  async ({ site, open }) => {
    await open("/about");
    const article = site.article(frameOf(`${site.atlas}/embed/place/pokrovsk`, attributes));
    const { window, page } = await open(article);
    const embed = window.frame("iframe");
    await expectMap(window, { scope: embed });
    const live = await explore(embed);
    await expectMap(window, { scope: live });
    await live.press('[aria-label="Back to the picture"]');
    await expectStill(embed);
    await expectMap(window, { scope: embed });
    await window.back();
    await page.expectAddress("/about");
  };

export const EMBEDS: Stories = {
  "an embed is still, comes alive, gives its picture back, and Back leaves the article":
    thereAndBack(""),

  "so does one in a sandbox": thereAndBack(SANDBOX),

  "an embed that starts alive does so in a sandbox, and Escape gives its picture back": async ({
    site,
    open,
  }) => {
    const source = `${site.atlas}/embed/place/pokrovsk?live=1`;
    const { window } = await open(site.article(frameOf(source, SANDBOX)));
    const embed = window.frame("iframe");
    await new MapReader(embed).expectState("live");
    await expectMap(window, { scope: embed });
    // Keys go to the frame that was pressed last.
    await window.pressAt(12, 12);
    await window.key("Escape");
    await until("the still embed", () =>
      embed.evaluate(() => document.querySelector("[data-swap]") !== null),
    );
  },

  "<dateline-atlas> takes the height that its map asks for": async ({ site, open }) => {
    const element = `<dateline-atlas src="${site.atlas}/embed/place/pokrovsk"><a href="${site.atlas}/place/pokrovsk">Pokrovsk</a></dateline-atlas>`;
    const { window } = await open(
      site.article(`<script type="module" src="${site.atlas}/embed.js"></script>${element}`),
    );
    const box = (): Promise<Rect> =>
      window.evaluate(() => {
        const frame = document.querySelector("dateline-atlas")?.shadowRoot?.querySelector("iframe");
        const { x = 0, y = 0, width = 0, height = 0 } = frame?.getBoundingClientRect() ?? {};
        return { x, y, width, height };
      });
    // A map of 35rem at most, and the words about it.
    await until("a frame as high as its content", async () => (await box()).height > 600);
    const { width } = await box();
    const rect = { x: 0.2 * width, y: 180, width: 0.6 * width, height: 250 };
    await until("the map", () => seesMap(window, TOKENS.light, rect));
  },
};
