import { REPORTS } from "./reports";

/** One page of each layout. */
export const PAGES = [
  "/",
  "/place/sea-route?time=2024-10",
  "/figures",
  `/report/${REPORTS[0]?.id}`,
  "/search?q=kursk",
  "/download/place/pokrovsk",
  "/changes",
  "/about",
];
