/** Labels of seas and oceans, positioned by hand; `minzoom` is the zoom from which there is room. */
export type SeaLabel = {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly minzoom: number;
};

export const SEAS: readonly SeaLabel[] = [
  { name: "Pacific Ocean", lon: 165, lat: 28, minzoom: 1 },
  { name: "Pacific Ocean", lon: -140, lat: 5, minzoom: 1 },
  { name: "Atlantic Ocean", lon: -38, lat: 30, minzoom: 1 },
  { name: "Atlantic Ocean", lon: -18, lat: -25, minzoom: 1 },
  { name: "Indian Ocean", lon: 80, lat: -18, minzoom: 1 },
  { name: "Arctic Ocean", lon: 100, lat: 80.5, minzoom: 1 },
  { name: "Southern Ocean", lon: 60, lat: -62, minzoom: 1.5 },
  { name: "Mediterranean Sea", lon: 18.5, lat: 34.6, minzoom: 2.5 },
  { name: "Black Sea", lon: 34.2, lat: 43.3, minzoom: 2.8 },
  { name: "Sea of Azov", lon: 36.6, lat: 46.1, minzoom: 5 },
  { name: "Caspian Sea", lon: 51, lat: 41.6, minzoom: 3 },
  { name: "Aegean Sea", lon: 25, lat: 38.9, minzoom: 5 },
  { name: "Adriatic Sea", lon: 15.6, lat: 43, minzoom: 4.5 },
  { name: "Baltic Sea", lon: 19.2, lat: 56.4, minzoom: 3.3 },
  { name: "North Sea", lon: 3.2, lat: 56.3, minzoom: 3 },
  { name: "Norwegian Sea", lon: 3, lat: 67, minzoom: 2.5 },
  { name: "Barents Sea", lon: 38, lat: 74, minzoom: 2.5 },
  { name: "Kara Sea", lon: 70, lat: 75, minzoom: 3 },
  { name: "Laptev Sea", lon: 125, lat: 76, minzoom: 3 },
  { name: "East Siberian Sea", lon: 162, lat: 73, minzoom: 3 },
  { name: "Bering Sea", lon: 178, lat: 58, minzoom: 2.5 },
  { name: "Sea of Okhotsk", lon: 149, lat: 54, minzoom: 2.5 },
  { name: "Sea of Japan (East Sea)", lon: 134.6, lat: 39.6, minzoom: 3 },
  { name: "Yellow Sea", lon: 123.6, lat: 36.2, minzoom: 3.8 },
  { name: "East China Sea", lon: 125.2, lat: 29.4, minzoom: 3.3 },
  { name: "South China Sea", lon: 114.5, lat: 15, minzoom: 2.8 },
  { name: "Philippine Sea", lon: 134, lat: 20, minzoom: 3 },
  { name: "Arabian Sea", lon: 63.5, lat: 15, minzoom: 2.5 },
  { name: "Bay of Bengal", lon: 88, lat: 14, minzoom: 3 },
  { name: "Red Sea", lon: 38, lat: 20.4, minzoom: 4 },
  { name: "Caribbean Sea", lon: -75, lat: 15, minzoom: 3 },
  { name: "Gulf of Mexico", lon: -90.5, lat: 25.2, minzoom: 3 },
];
