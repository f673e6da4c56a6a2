import { Icon } from "@/components/icon/Icon";
import { ViewLink } from "@/components/view/ViewLink.client";
import type { Speech } from "@/lib/text/translator";
import styles from "./panel.module.css";

export const BackLink = ({ speech }: { speech: Speech }) => (
  <ViewLink place={null} className={styles.back}>
    <Icon name="back" />
    {speech("allPlaces")}
  </ViewLink>
);
