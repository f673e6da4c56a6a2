import type { Speech } from "@/lib/text/translator";
import type { TimeWindow } from "./time-window";
import { dateWords } from "./format-date";

/** A window in plain words: "October 2024", "October 2024 to July 2025". */
export const windowWords = ({ from, to }: TimeWindow, speech: Speech): string =>
  dateWords(from === to ? from : `${from}/${to}`, speech) ?? "";
