import type { ReactNode } from "react";
import { SearchButton } from "@/components/search/SearchButton.client";
import { ViewLink } from "@/components/view/ViewLink.client";
import { ABOUT_PATH } from "@/lib/routes/paths";
import type { Translator } from "@/lib/text/translator";
import { PANEL_ID } from "@/lib/view/landmarks";
import styles from "./panel.module.css";

interface Props {
  t: Translator;
  /** URLs of the two parts of the search index: the atlas and the settlements. */
  index: readonly [string, string];
  children: ReactNode;
}

/** The panel next to the map; on a phone, a sheet that scrolls over it. */
export function Panel({ t, index, children }: Props) {
  return (
    <main className={styles.panel} id={PANEL_ID}>
      <div className={styles.brand}>
        <ViewLink place={null}>
          <span aria-hidden="true" className={styles.logo} />
          {t("atlas")}
        </ViewLink>
        <SearchButton index={index} />
      </div>
      {children}
      <footer className={styles.footer}>
        <p>{t("policyShort")}</p>
        <p>
          {t("creditsLabel")}: {t("credits")}
        </p>
        <p>
          {/* Not `<Link>`: a map that is still moving would write its camera into the next page's URL. */}
          <a href={ABOUT_PATH}>{t("about")}</a>
        </p>
      </footer>
    </main>
  );
}
