/** A system whose colour scheme is dark. */
import { MapReader } from "../reader";
import { frameOf } from "../site";
import { DESK, expectMap, NARROW, type Stories } from "../told";

export const SCHEMES: Stories = {
  "in the dark without script the map is dark, whatever the window's width": async ({
    site,
    open,
  }) => {
    for (const size of [NARROW, DESK]) {
      const { window } = await open(site.withoutScript("/place/pokrovsk"), { dark: true, size });
      const scope = window.frame("iframe");
      await new MapReader(scope).expectPicture();
      await expectMap(window, { scheme: "dark", scope });
    }
  },

  "in the dark an embed is dark": async ({ site, open }) => {
    const article = site.article(frameOf(`${site.atlas}/embed/place/pokrovsk`));
    const { window } = await open(article, { dark: true });
    await expectMap(window, { scheme: "dark", scope: window.frame("iframe") });
  },

  "in the dark a page is dark, still and alive": async ({ open }) => {
    const { window, page } = await open("/place/pokrovsk", { dark: true });
    await page.expectPicture();
    await expectMap(window, { scheme: "dark" });
    await page.goLive();
    await expectMap(window, { scheme: "dark" });
  },
};
