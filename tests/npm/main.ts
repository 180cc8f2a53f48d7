// A site's own script: the types say what the element offers, and what it does not.

import "outsourcing-decision";
import type { Answers, ChangeDetail } from "outsourcing-decision";

const widget = document.querySelector("outsourcing-decision");
const output = document.querySelector("output");
const answers: Answers = { answers: { reason_to_buy: 4, pace: [1, 3], depth: "not_sure" }, money: { customers: 5000 } };

widget?.addEventListener("decision-change", ({ detail }) => {
  const { report }: ChangeDetail = detail;
  if (output) output.value = `${report.verdict.kind} ${report.alternatives.length}`;
});
widget?.addEventListener("decision-ready", () => {
  widget.answers = answers;
});
widget?.addEventListener("decision-problem", ({ detail }) => console.error(detail.kind, detail.message));

// @ts-expect-error: there is no fifth tick.
export const tooHigh: Answers = { answers: { strain: 5 } };
export function spoil(element: HTMLElementTagNameMap["outsourcing-decision"]) {
  // @ts-expect-error: the report is read only.
  element.report = null;
}
