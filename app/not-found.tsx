import Link from "next/link";
import { requestSpeech } from "@/lib/server/request.server";

export default async function NotFound() {
  const speech = await requestSpeech();
  return (
    <main className="lone">
      <h1>{speech("pageMissing")}</h1>
      <p>{speech("pageMissingText")}</p>
      <Link href="/" prefetch={false}>
        {speech("toAtlas")}
      </Link>
    </main>
  );
}
