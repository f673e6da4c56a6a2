import { expect, test } from "vitest";
import { defaultView } from "@/lib/view/codec";
import type { AllowedValues } from "@/lib/view/view";
import { discoveryLinks } from "./discovery";

const allowed: AllowedValues = { layers: ["regions", "routes", "towns"], languages: ["en"] };
const origin = "https://atlas.example";

test("a link carries the whole address of the view, once encoded", () => {
  const view = {
    ...defaultView(allowed),
    place: "kyiv",
    camera: { zoom: 5, lat: 49, lng: 36 },
    theme: "dark",
  } as const;
  const page = "https%3A%2F%2Fatlas.example%2Fplace%2Fkyiv%3Fmap%3D5%2F49%2F36%26theme%3Ddark";
  expect(discoveryLinks({ origin, view, allowed, title: "Kyiv" })).toEqual({
    "application/json+oembed": [{ url: `${origin}/oembed?url=${page}&format=json`, title: "Kyiv" }],
    "text/xml+oembed": [{ url: `${origin}/oembed?url=${page}&format=xml`, title: "Kyiv" }],
  });
});
