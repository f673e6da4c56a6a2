import { Icon } from "@/components/stage/Icon";
import { ViewLink } from "@/components/view/ViewLink.client";
import type { Speech } from "@/lib/text/speech";
import styles from "./panel.module.css";

export const BackLink = ({ speech }: { speech: Speech }) => (
  <ViewLink place={null} className={styles.back}>
    <Icon name="back" />
    {speech("allPlaces")}
  </ViewLink>
);
