/** A point in degrees, WGS 84. */
export interface LatLng {
  lat: number;
  lng: number;
}

/** About a metre, as the layers have them; enough for what is typed by hand. */
const DECIMALS = 5;

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS)) + 0;

/** Degrees as an address has them: to five decimals, without zeros at the end, never as 1e-5. */
export const formatDegrees = (degrees: number): string => String(rounded(degrees));

/** To five decimals; null for what is not on the globe. */
export function latLng(lat: number, lng: number): LatLng | null {
  const onGlobe = Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return onGlobe ? { lat: rounded(lat), lng: rounded(lng) } : null;
}
