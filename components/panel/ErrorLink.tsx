import type { Excerpt } from "@/geodata/schema";
import { contactAddress } from "@/lib/atlas/contact";
import { errorReportAddress } from "@/lib/atlas/error-report";
import { excerptPath } from "@/lib/routes/paths";
import type { Translator } from "@/lib/text/translator";
import styles from "./quotation.module.css";

interface Props {
  excerpt: Excerpt;
  origin: string;
  t: Translator;
}

/** Leads to where a reader writes about an error in an excerpt; nothing if the atlas names nobody to write to. */
export function ErrorLink({ excerpt: { id }, origin, t }: Props) {
  const subject = t("reportErrorSubject", { id });
  const address = errorReportAddress(contactAddress(), {
    subject,
    address: origin + excerptPath(id),
  });
  return (
    address !== null && (
      <p className={styles.others}>
        <a href={address}>{t("reportError")}</a>
      </p>
    )
  );
}
