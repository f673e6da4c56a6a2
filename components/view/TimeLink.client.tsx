"use client";

import type { ComponentProps } from "react";
import type { TimeWindow } from "@/lib/time/time-window";
import { ReplaceLink } from "./ReplaceLink.client";
import { useView } from "./ViewProvider.client";

type Props = Omit<ComponentProps<typeof ReplaceLink>, "view" | "refetch"> & {
  time: TimeWindow | null;
};

/** A link to the same view with another time window; the panel is fetched again, the map stays. */
export const TimeLink = ({ time, ...props }: Props) => (
  <ReplaceLink {...props} view={{ ...useView().view, time }} refetch />
);
