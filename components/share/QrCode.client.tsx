"use client";

import { useMemo } from "react";
import { Icon } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { qrFile, qrPath } from "@/lib/markup/qr-code";
import styles from "./share.module.css";

/** A QR code, black on white also in the dark scheme: many scanners cannot read inverted codes. */
export function QrCode({ text, name }: { text: string; name: string }) {
  const t = useTranslator();
  const code = useMemo(() => qrPath(text), [text]);
  if (!code) return null;
  const { size, path } = code;
  return (
    <figure className={styles.code}>
      <svg
        role="img"
        aria-label={t("shareCode")}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
      >
        <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
        <path fill="#000" d={path} />
      </svg>
      <figcaption>
        <a
          className={styles.link}
          download={`${name}.svg`}
          href={`data:image/svg+xml,${encodeURIComponent(qrFile(code))}`}
        >
          <Icon name="save" />
          {t("shareCodeSave")}
        </a>
      </figcaption>
    </figure>
  );
}
