import type { Translator } from "@/lib/text/translator";
import { formatDate } from "./format-date";
import type { TimeWindow } from "./time-window";

/** "October 2024", "October 2024 to July 2025". */
export const formatTimeWindow = ({ from, to }: TimeWindow, t: Translator): string =>
  formatDate(from === to ? from : `${from}/${to}`, t) ?? "";
