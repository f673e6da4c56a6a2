import { Icon } from "@/components/icon/Icon";
import panel from "@/components/panel/panel.module.css";
import { PageLink } from "@/components/view/ViewLink.client";
import { FIGURES_PATH } from "@/lib/routes/paths";
import type { Translator } from "@/lib/text/translator";

export const FiguresBack = ({ t }: { t: Translator }) => (
  <PageLink page={FIGURES_PATH} className={panel.back}>
    <Icon name="back" />
    {t("figuresTitle")}
  </PageLink>
);
