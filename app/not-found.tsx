import { requestSpeech } from "@/lib/server/request-context.server";

export default async function NotFound() {
  const speech = await requestSpeech();
  return (
    <main className="lone">
      <h1>{speech("pageMissing")}</h1>
      <p>{speech("pageMissingText")}</p>
      <a href="/">{speech("toAtlas")}</a>
    </main>
  );
}
