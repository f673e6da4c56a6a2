/** A point in degrees, WGS 84. */
export interface LatLng {
  lat: number;
  lng: number;
}

/** Five decimals are about a metre, enough for coordinates typed by hand. */
export const COORDINATE_DECIMALS = 5;

const rounded = (degrees: number): number => Number(degrees.toFixed(COORDINATE_DECIMALS)) + 0;

/** Rounds to five decimals; null if a coordinate is out of range. */
export function latLng(lat: number, lng: number): LatLng | null {
  const onGlobe = Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return onGlobe ? { lat: rounded(lat), lng: rounded(lng) } : null;
}
