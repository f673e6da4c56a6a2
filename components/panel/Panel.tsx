import type { ReactNode } from "react";
import { FindButton } from "@/components/search/SearchButton.client";
import { ViewLink } from "@/components/view/ViewLink.client";
import type { Speech } from "@/lib/text/translator";
import styles from "./panel.module.css";

interface Props {
  speech: Speech;
  /** Addresses of the two parts of the search index. */
  index: readonly [string, string];
  children: ReactNode;
}

/** The panel beside the map; on a phone, the sheet that scrolls over it. */
export function Panel({ speech, index, children }: Props) {
  return (
    <main className={styles.panel} id="panel">
      <div className={styles.brand}>
        <ViewLink place={null}>
          <span aria-hidden="true" className={styles.logo} />
          {speech("atlas")}
        </ViewLink>
        <FindButton index={index} />
      </div>
      {children}
      <footer className={styles.footer}>
        <p>{speech("policyShort")}</p>
        <p>
          {speech("creditsLabel")}: {speech("credits")}
        </p>
        <p>
          {/* A plain link: the map, still moving, would write its view into the next page's address. */}
          <a href="/about">{speech("about")}</a>
        </p>
      </footer>
    </main>
  );
}
