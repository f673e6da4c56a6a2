/** A point in degrees, WGS 84. */
export interface LatLng {
  lat: number;
  lng: number;
}

/** A metre is enough for what is typed by hand. */
export const COORDINATE_DECIMALS = 5;

const rounded = (degrees: number): number => Number(degrees.toFixed(COORDINATE_DECIMALS)) + 0;

/** To five decimals; null for what is not on the globe. */
export function latLng(lat: number, lng: number): LatLng | null {
  const onGlobe = Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return onGlobe ? { lat: rounded(lat), lng: rounded(lng) } : null;
}
