import { expect, test } from "./driver/http";
import { headOf, metadataOf } from "./driver/page-html";
import { COUNTED, REPORTS } from "./driver/reports";

test("each chart has an address as a picture that runs nothing", async ({ request }) => {
  for (const { id, names } of COUNTED) {
    const answer = await request.get(`/figures/${id}.svg`);
    expect(answer.headers()["content-type"]).toBe("image/svg+xml");
    expect(answer.headers()["content-security-policy"]).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(await answer.text()).toContain(`<title>${names.en}</title>`);
    const png = await request.get(`/picture/figures/${id}.png`);
    expect(png.headers()["content-type"]).toBe("image/png");
  }
  expect((await request.get("/figures/nothing.svg")).status()).toBe(404);
});

test("each page has its own title, description and canonical address", async ({
  request,
  baseURL,
}) => {
  const paths = [
    "/figures",
    ...COUNTED.map(({ id }) => `/figures/${id}`),
    ...REPORTS.map(({ id }) => `/report/${id}`),
  ];
  const seen = new Set<string | null>();
  for (const path of paths) {
    const html = await (await request.get(path)).text();
    const { title, description, canonical } = metadataOf(headOf(html));
    expect(canonical).toBe(baseURL + path);
    for (const words of [title, description]) {
      expect(words?.length).toBeGreaterThan(10);
      expect(seen).not.toContain(words);
      seen.add(words);
    }
  }
});
