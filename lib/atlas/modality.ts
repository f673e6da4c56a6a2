import type { Modality } from "@/geodata/schema";

const EXPECTED: readonly Modality[] = ["planned", "possible", "rumoured"];

/** Whether a claim is of something that is only expected; an event or a state is told as a fact. */
export const isExpected = (modality: Modality): boolean => EXPECTED.includes(modality);
