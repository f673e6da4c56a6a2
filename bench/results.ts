/** The format of `results.json`. */
import type { ArticleResult } from "./article";
import type { AttackResult } from "./attack";
import type { CacheResult } from "./cache";
import type { CorrectionResult } from "./correction";
import type { DrawingResult } from "./drawing";
import type { Machine } from "./machine";
import type { PageResult } from "./pages";
import type { SearchResult } from "./search";
import type { SoakResult } from "./soak";
import type { Verdict } from "./targets";
import type { Throughput } from "./throughput";

export interface Results {
  machine: Machine;
  rounds?: number;
  pages?: (PageResult & { verdicts: Verdict[] })[];
  articles?: ArticleResult[];
  server?: Throughput[];
  attack?: AttackResult;
  cache?: CacheResult;
  correction?: CorrectionResult[];
  drawing?: DrawingResult;
  search?: SearchResult;
  soak?: SoakResult;
}
