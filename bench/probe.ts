/** How long hot pages take, asked for at a steady rate from a thread of its own. */
import autocannon from "autocannon";

export interface Latency {
  /** Milliseconds. */
  p50: number;
  p99: number;
  max: number;
  answers: number;
  /** Responses other than 2xx, errors and timeouts. */
  failures: number;
}

const PAGES = ["/", "/place/pokrovsk", "/embed/place/pokrovsk", "/place/kyiv"];
const PER_SECOND = 100;
const CONNECTIONS = 4;

/**
 * An answer that comes late delays those behind it, which count from when they should have been sent: the
 * figures are corrected for that ("coordinated omission").
 */
export async function probe(origin: string, seconds: number): Promise<Latency> {
  const { latency, non2xx, errors, requests } = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    overallRate: PER_SECOND,
    duration: seconds,
    workers: 1,
    headers: { "accept-encoding": "gzip, deflate, br" },
    requests: PAGES.map((path) => ({ path })),
  });
  const { p50, p99, max } = latency;
  return { p50, p99, max, answers: requests.total, failures: non2xx + errors };
}
