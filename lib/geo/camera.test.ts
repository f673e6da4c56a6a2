import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cameraForBounds,
  decimalsAt,
  MAX_ZOOM,
  MIN_ZOOM,
  normalizeCamera,
  paddingOf,
  sameCamera,
} from "./camera";
import { clampLatitude, project } from "./mercator";

const finite = { noNaN: true, noDefaultInfinity: true };
const zooms = fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, ...finite });
const cameras = fc.record({
  zoom: fc.double({ ...finite }),
  lat: fc.double({ ...finite }),
  lng: fc.double({ min: -1e6, max: 1e6, ...finite }),
});

describe("normalizeCamera", () => {
  it("gives a camera that the map can show, and is idempotent", () => {
    fc.assert(
      fc.property(cameras, (requested) => {
        const camera = normalizeCamera(requested);
        expect(camera.zoom).toBeGreaterThanOrEqual(MIN_ZOOM);
        expect(camera.zoom).toBeLessThanOrEqual(MAX_ZOOM);
        expect(Math.abs(camera.lat)).toBeLessThan(86);
        expect(camera.lng).toBeGreaterThanOrEqual(-180);
        expect(camera.lng).toBeLessThan(180);
        expect(sameCamera(normalizeCamera(camera), camera)).toBe(true);
      }),
    );
  });

  it.each([179.9999, 180, -180, 539.99999])("has one longitude for the antimeridian: %d", (lng) => {
    expect(normalizeCamera({ zoom: 1, lat: 0, lng }).lng).toBe(-180);
  });

  it("turns -0 into 0, which a link can write and read", () => {
    expect(normalizeCamera({ zoom: 1, lat: -1e-9, lng: -1e-9 })).toEqual({
      zoom: 1,
      lat: 0,
      lng: 0,
    });
  });

  it("moves the camera by at most half a pixel", () => {
    fc.assert(
      fc.property(zooms, fc.double({ min: -80, max: 80, ...finite }), (zoom, lat) => {
        const requested = { zoom: Math.round(zoom * 100) / 100, lat, lng: 36.19 };
        const { x, y } = project([requested.lng, requested.lat], normalizeCamera(requested), {
          width: 0,
          height: 0,
        });
        expect(Math.abs(x)).toBeLessThanOrEqual(0.5);
        // Mercator draws a degree of latitude 1 / cos(lat) times as long as one of longitude.
        expect(Math.abs(y) * Math.cos((lat * Math.PI) / 180)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it("keeps only the decimals that the zoom can show", () => {
    const pixels = (zoom: number, decimals: number) => (10 ** -decimals * 512 * 2 ** zoom) / 360;
    fc.assert(
      fc.property(zooms, (zoom) => {
        const decimals = decimalsAt(zoom);
        expect(pixels(zoom, decimals)).toBeLessThanOrEqual(0.5 + 1e-9);
        if (decimals > 0) expect(pixels(zoom, decimals - 1)).toBeGreaterThan(0.5 - 1e-9);
      }),
    );
  });
});

describe("cameraForBounds", () => {
  const size = { width: 860, height: 780 };
  const padding = { top: 120, right: 90, bottom: 60, left: 104 };
  const settings = { padding, closest: 8.6 };
  const boxes = fc
    .record({
      west: fc.double({ min: -170, max: 100, ...finite }),
      south: fc.double({ min: -70, max: 60, ...finite }),
      wide: fc.double({ min: 0, max: 60, ...finite }),
      high: fc.double({ min: 0, max: 20, ...finite }),
    })
    .map(({ west, south, wide, high }) => [west, south, west + wide, south + high] as const);

  it("fits the bounds inside the padding, as large as possible", () => {
    fc.assert(
      fc.property(boxes, (box) => {
        const camera = cameraForBounds(box, size, settings);
        const [west, south, east, north] = box;
        const from = project([west, north], camera, size);
        const to = project([east, south], camera, size);
        // The zoom is rounded to hundredths, which changes the scale by up to 0.35 %.
        const slack = 4;
        expect(from.x).toBeGreaterThan(padding.left - slack);
        expect(from.y).toBeGreaterThan(padding.top - slack);
        expect(to.x).toBeLessThan(size.width - padding.right + slack);
        expect(to.y).toBeLessThan(size.height - padding.bottom + slack);
        const fills = Math.max(
          (to.x - from.x) / (size.width - padding.left - padding.right),
          (to.y - from.y) / (size.height - padding.top - padding.bottom),
        );
        if (camera.zoom < settings.closest) expect(fills).toBeGreaterThan(0.98);
      }),
    );
  });

  it("uses the closest zoom for a point", () => {
    const point = [37.1758, 48.282, 37.1758, 48.282] as const;
    const even = cameraForBounds(point, size, { ...settings, padding: paddingOf(104) });
    expect(even).toEqual({ zoom: 8.6, lat: 48.282, lng: 37.1758 });
    const uneven = cameraForBounds(point, size, settings);
    expect(uneven.zoom).toBe(8.6);
    const { x, y } = project([37.1758, 48.282], uneven, size);
    expect(x).toBeCloseTo((padding.left + size.width - padding.right) / 2, 0);
    expect(y).toBeCloseTo((padding.top + size.height - padding.bottom) / 2, 0);
  });

  it("uses the minimum zoom for the whole world", () => {
    const box = [-180, clampLatitude(-90), 180, clampLatitude(90)] as const;
    expect(cameraForBounds(box, { width: 300, height: 300 }, settings).zoom).toBe(MIN_ZOOM);
  });
});
