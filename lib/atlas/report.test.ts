import { expect, it } from "vitest";
import { translatorFor } from "@/lib/text/catalogues";
import { reportName } from "./report";

it.each([
  ["its title", "The title", "The title"],
  ["the title an editor added", { value: "Added", added_by: "editor" }, "Added"],
  ["the number in its id", null, "Report 000"],
] as const)("a report's name is %s", (_, title, name) => {
  expect(reportName({ id: "report-000", title }, translatorFor("en"))).toBe(name);
});
