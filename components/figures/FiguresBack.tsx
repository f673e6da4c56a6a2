import { Icon } from "@/components/icon/Icon";
import panel from "@/components/panel/panel.module.css";
import { PageLink } from "@/components/view/ViewLink.client";
import type { Translator } from "@/lib/text/translator";
import { FIGURES_PATH } from "@/lib/view/figures-page";

export const FiguresBack = ({ t }: { t: Translator }) => (
  <PageLink page={FIGURES_PATH} className={panel.back}>
    <Icon name="back" />
    {t("figuresTitle")}
  </PageLink>
);
