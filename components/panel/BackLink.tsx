import { Icon } from "@/components/icon/Icon";
import { ViewLink } from "@/components/view/ViewLink.client";
import type { Translator } from "@/lib/text/translator";
import styles from "./panel.module.css";

export const BackLink = ({ t }: { t: Translator }) => (
  <ViewLink place={null} className={styles.back}>
    <Icon name="back" />
    {t("allPlaces")}
  </ViewLink>
);
