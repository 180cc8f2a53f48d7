// Version 1 of the contract, for TypeScript. Numbers are in the units that the README gives them.

/** The built-in ways, or those of a page's own model. */
export type Alternative = "in_house" | "outsource" | "split" | "self_service" | (string & {});

/** A tick on the scale. */
export type Tick = 0 | 1 | 2 | 3 | 4;

/** One answer: a tick, two ticks between which it lies, or an open one. */
export type Answer = Tick | [low: Tick, high: Tick] | "not_sure";

/** A fact: a choice, yes or no, several choices, or a number. */
export type Fact = string | boolean | string[] | number;

/** An amount: a number, or three with doubt, of which one in ten true values lies below `low` and one above
 * `high`. */
export type Amount = number | { low: number; best: number; high: number };

/** What a reader said; everything may be left out. */
export interface Answers {
  version?: 1;
  answers?: Record<string, Answer>;
  /** Points of the groups, 0 to 100; not together with `weights_order`. */
  weights?: Record<string, number>;
  /** The groups, the most important first. */
  weights_order?: string[];
  weight_certainty?: "rough" | "default" | "sure";
  /** Points of the criteria inside their groups. */
  criterion_weights?: Record<string, number>;
  facts?: Record<string, Fact>;
  /** The quick test, −2 to 2 for each way. */
  quick?: Partial<Record<Alternative, -2 | -1 | 0 | 1 | 2>>;
  gut?: Alternative;
  money?: Record<string, Amount>;
  /** Amounts of `money` that were given by what they come to, such as a vendor's price for one contact: that stays
   * when the reader changes others. Any of `contacts_per_customer`, `vendor_rate_per_hour`. */
  money_held?: string[];
}

/** What can honestly be said. */
export type VerdictKind =
  | "nothing_answered"
  | "not_yet"
  | "money_survives"
  | "penny_wise"
  | "better_but_dearer"
  | "clear"
  | "leaning"
  | "answers_do_not_decide"
  | "money_does_not_decide"
  | "find_out_first"
  | "divided";

export interface Verdict {
  kind: VerdictKind;
  alternative: Alternative | null;
  /** Share of draws in which that way comes first, [0, 1]. */
  acceptability: number | null;
  /** English. */
  sentence: string;
  also: string[];
}

export interface Blocked {
  red_line: string;
  /** How sure it is that the line is crossed, [0, 1]; above a half it stops the way. */
  share: number;
  lifted_by: string[];
}

/** A way's worth less in-house's, in the model's currency. */
export interface Npv {
  mean: number;
  p10: number;
  p50: number;
  p90: number;
}

export interface ReportedAlternative {
  id: Alternative;
  /** [0, 100] */
  value: number;
  /** Share of draws in which it takes each rank, the best first, [0, 1]. */
  rank_acceptability: number[];
  blocked: Blocked[];
  /** These three once an amount is given. */
  npv?: Npv;
  best_share?: number;
  loss_share?: number;
}

export interface Contribution {
  criterion: string;
  /** [0, 1] */
  weight: number;
  /** To the leader's lead over the next best [points]. */
  contribution: number;
  sources: string[];
}

/** Where an answer ([0, 4]) or a group's weight ([0, 1]) would change who leads. */
export type Flip = { from: number; to: number; alternative: Alternative } & (
  | { criterion: string; group?: never }
  | { group: string; criterion?: never }
);

export interface Money {
  /** Share of customers a year; `null` where there is no limit. */
  break_even_extra_churn: { rule: number | null; with_terminal_value: number | null; without: number | null };
  evpi: number;
  evppi: { amount: string; value: number }[];
  crossover_year: number | null;
  draws: number;
  years: number;
  saving: number;
  extra_churn: number;
  exceeded_share: number;
  pilot_contacts: number | null;
  ways: {
    id: Alternative;
    curve: number[];
    cost_per_handled_hour: number | null;
    cost_per_resolved_contact: number | null;
  }[];
  tornado: { amount: string; low: number; high: number }[];
}

export interface Doubt {
  group_weights: Record<string, number>;
  alternatives: {
    id: Alternative;
    half_width: number;
    wins_over: Partial<Record<Alternative, number>>;
    central_weights: Record<string, number> | null;
    confidence: number | null;
    without_view: number;
  }[];
}

/** Everything that is said of the answers. */
export interface Report {
  version: 1;
  seed: number;
  draws: number;
  verdict: Verdict;
  quick: { alternative: Alternative | null; settled: boolean };
  alternatives: ReportedAlternative[];
  contributions: Contribution[];
  flips: Flip[];
  /** Once an amount is given. */
  money?: Money;
  warnings: { id: string; sentence: string }[];
  worth_finding_out: { criterion: string; chance: number }[];
  doubt: Doubt;
}

export type ProblemKind =
  | "wasm-blocked"
  | "load-failed"
  | "model-invalid"
  | "answers-invalid"
  | "attribute-invalid"
  | "storage-refused"
  | "crashed";

export interface ReadyDetail {
  version: 1;
}

export interface ChangeDetail {
  version: 1;
  answers: Answers;
  report: Report;
}

export interface ProblemDetail {
  version: 1;
  kind: ProblemKind;
  /** English. */
  message: string;
  /** Where in the answers, the model or the attributes; empty where it is nowhere in particular. */
  path: string;
}

export interface OutsourcingDecisionEventMap {
  "decision-ready": CustomEvent<ReadyDetail>;
  "decision-change": CustomEvent<ChangeDetail>;
  "decision-problem": CustomEvent<ProblemDetail>;
}

/** The element `<outsourcing-decision>`. Importing the package defines it. */
export interface OutsourcingDecisionElement extends HTMLElement {
  /** `null` before anything was said or set. What is set before `decision-ready` is taken by then. */
  get answers(): Answers | null;
  set answers(answers: Answers);
  /** `null` before `decision-ready` (an element starts when a reader comes near), and where a model cannot be used. */
  readonly report: Report | null;
  /** The report's exact text. */
  readonly reportText: string | null;
  /** A model of the page's own, checked when it is set; `null` for the built-in one. */
  set model(model: object | null);
  /** Sentences in the page's own words, by their keys. */
  set strings(strings: Record<string, string>);
  /** Forgets everything that was said. */
  reset(): void;
  print(): void;
  /** Takes the element out of the page and frees what it holds at once; put back, it comes with its answers. */
  unmount(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "outsourcing-decision": OutsourcingDecisionElement;
  }

  interface HTMLElementEventMap extends OutsourcingDecisionEventMap {}
}

export {};
