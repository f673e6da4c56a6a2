import { requestTranslator } from "@/lib/server/request-context.server";

export default async function NotFound() {
  const t = await requestTranslator();
  return (
    <main className="lone">
      <h1>{t("pageMissing")}</h1>
      <p>{t("pageMissingText")}</p>
      <a href="/">{t("toAtlas")}</a>
    </main>
  );
}
