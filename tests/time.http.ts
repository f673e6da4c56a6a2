import { expect, test } from "./driver/http";

test("picture and embed carry the window", async ({ request }) => {
  const svg = await (await request.get("/picture/place/pyongyang.svg?time=2024-06")).text();
  expect(svg).toContain("June 2024");
  expect(svg).toContain("1 excerpt ");
  const embed = await (await request.get("/embed/place/pyongyang?time=2024-06")).text();
  expect(embed).toContain("June 2024");
  expect(embed).toContain("time=2024-06");
  const bad = await request.get("/?time=2025-13..x");
  expect(bad.status()).toBe(200);
});
