import { TimeLink } from "@/components/view/TimeLink.client";
import { windowWords } from "@/lib/time/format-time-window";
import type { Speech } from "@/lib/text/translator";
import type { TimeWindow } from "@/lib/time/time-window";
import styles from "./panel.module.css";

interface Props {
  time: TimeWindow;
  /** How many excerpts have no date, and so are not shown. */
  left: number;
  speech: Speech;
}

/** Says that the panel shows a part of time, what that leaves out, and the way back to all of it. */
export const TimeNote = ({ time, left, speech }: Props) => (
  <p className={styles.timeNote}>
    {speech("timeShown", { time: windowWords(time, speech) })}{" "}
    {left > 0 && speech("timeUndated", { n: left })}{" "}
    <TimeLink time={null}>{speech("allTime")}</TimeLink>
  </p>
);
