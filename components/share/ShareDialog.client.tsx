"use client";

import { Icon } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import { placeGeoUri, uncertaintyOf } from "@/lib/geo/geo-uri";
import type { Mark } from "@/lib/marks/marks";
import { fileStem } from "@/lib/text/file-stem";
import { writeView } from "@/lib/view/codec";
import { CopyField } from "./CopyField.client";
import { Dialog } from "./Dialog.client";
import type { DialogProps } from "./dialog-props";
import { QrCode } from "./QrCode.client";
import styles from "./share.module.css";

/** The dialog that shares the view: URL, system share sheet, `geo:` URI and QR code. */
export function ShareDialog({ place, origin, onClose }: DialogProps) {
  const { view, allowed } = useView();
  const t = useTranslator();
  const address = origin + writeView(view, allowed);
  return (
    <Dialog title={t("shareTitle")} onClose={onClose}>
      <div className={styles.share}>
        <div className={styles.ways}>
          <CopyField label={t("shareAddress")} value={address} first>
            <p className={styles.note}>{t("shareNote")}</p>
          </CopyField>
          {"share" in navigator && <ShareVia address={address} />}
          {/* A schematic course has no stated position to open in a map application. */}
          {place && !place.schematic && <Position place={place} />}
        </div>
        <QrCode text={address} name={`${fileStem(t)}-${place?.id ?? "map"}`} />
      </div>
    </Dialog>
  );
}

/** Opens the system's share sheet (Web Share API). */
function ShareVia({ address }: { address: string }) {
  const t = useTranslator();
  const share = () =>
    // Closing the sheet rejects the promise (AbortError); that is no failure.
    navigator.share({ title: document.title, url: address }).catch(() => {});
  return (
    <button type="button" className={styles.button} onClick={share}>
      <Icon name="share" />
      {t("shareVia")}
    </button>
  );
}

function Position({ place }: { place: Mark }) {
  const t = useTranslator();
  const uri = placeGeoUri(place);
  return (
    <CopyField label={t("shareGeo")} value={uri}>
      <p className={styles.note}>
        {t("shareGeoNote", { place: place.name, n: uncertaintyOf(place) / 1000 })}{" "}
        <a href={uri}>{t("shareGeoOpen")}</a>
      </p>
    </CopyField>
  );
}
