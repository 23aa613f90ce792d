/**
 * What the language server and an editor say to each other beyond the Language Server Protocol: the live preview, and a
 * command. The server computes and words everything; an editor shows it. A preview is of a project, named by the URI of any of its
 * texts. Numbers come as they are printed.
 */

/** Request. Starts the preview of the project a text belongs to; from then on the server sends `previewChanged`. */
export const OPEN_PREVIEW = 'steelyard/openPreview';
export interface OpenPreviewParams {
  readonly uri: string;
  /** Language of labels and words. */
  readonly locale: 'zh' | 'en';
}
/** The whole preview, or null where the text belongs to no methodology. */
export type OpenPreviewResult = Preview | null;

/** Notification. Ends it. */
export const CLOSE_PREVIEW = 'steelyard/closePreview';
export interface ClosePreviewParams {
  readonly project: string;
}

/** Notification from the server: what changed since the last one. */
export const PREVIEW_CHANGED = 'steelyard/previewChanged';

export interface Preview {
  /** Identity of the project. */
  readonly project: string;
  readonly title: string;
  readonly edition: number | null;
  /** What the assessed units are called. */
  readonly noun: string;
  /** Counts up with each change; a patch fits the version before it. */
  readonly version: number;
  readonly health: Health;
  readonly scale: { readonly low: number; readonly high: number };
  readonly ranked: boolean;
  readonly bands: readonly PreviewBand[];
  readonly units: readonly PreviewUnit[];
  readonly indicators: readonly PreviewIndicator[];
  readonly rules: readonly PreviewRule[];
}

/** Whether the numbers are those of the text as it stands. */
export interface Health {
  /** The text is in error: the numbers are the last good ones. */
  readonly stale: boolean;
  readonly errors: number;
  readonly warnings: number;
  /** Findings of rules in the data. */
  readonly findings: number;
}

export interface PreviewBand {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  /** From 0 for the best to 1 for the worst: what colours are chosen by. */
  readonly position: number;
}

export interface PreviewUnit {
  readonly id: string;
  readonly name: string;
  /** As published; null without a score. */
  readonly score: string | null;
  readonly value: number | null;
  readonly rank: number | null;
  readonly band: string | null;
  /** Gates that stop it, and what they read, in words. */
  readonly gates: readonly { readonly code: string; readonly because: string }[];
  /** The same under the last saved text: what moved, the reader sees from both. */
  readonly saved: { readonly score: string | null; readonly rank: number | null; readonly band: string | null };
}

export interface PreviewIndicator {
  readonly code: string;
  readonly label: string;
  readonly depth: number;
  /** Weight or marks as written. */
  readonly weight: string | null;
  /** Share of the total where all weights count, in percent, as printed; null under a sum of marks. */
  readonly effective: string | null;
  readonly mean: string | null;
  readonly savedMean: string | null;
  readonly above: number;
  readonly share: string | null;
}

export interface PreviewRule {
  readonly code: string;
  readonly label: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly checks: number;
  readonly findings: number;
  readonly savedFindings: number | null;
}

/** Rows that changed, by their key; rows and parts that are missing stay as they are. */
export interface PreviewPatch {
  readonly project: string;
  readonly version: number;
  readonly health: Health;
  /** Set where rows came or went, or heads changed: the whole preview anew. */
  readonly whole?: Preview;
  readonly units?: readonly PreviewUnit[];
  readonly bands?: readonly PreviewBand[];
  readonly indicators?: readonly PreviewIndicator[];
  readonly rules?: readonly PreviewRule[];
}

/** Request. One unit's scores, indicator by indicator, with what each contributes to the one above. */
export const UNIT_VIEW = 'steelyard/unitView';
export interface UnitViewParams {
  readonly project: string;
  readonly unit: string;
}
export interface UnitView {
  readonly unit: string;
  readonly version: number;
  readonly rows: readonly UnitRow[];
}
export interface UnitRow {
  readonly code: string;
  readonly score: string | null;
  readonly value: number | null;
  /** Points it gives to the indicator above, as printed. */
  readonly contribution: string | null;
  /** What its value is made of, in a line: the formula with its value, or checks that passed. */
  readonly detail: string | null;
}
export type UnitViewResult = UnitView | null;

/** Request. Where an indicator, a rule or a band is declared, now. */
export const LOCATE = 'steelyard/locate';
export interface LocateParams {
  readonly project: string;
  readonly kind: 'indicator' | 'rule' | 'band';
  readonly code: string;
}
export type LocateResult = { readonly uri: string; readonly range: Range } | null;

/** Request. The innermost indicator or rule whose declaration holds a position. */
export const DECLARED_AT = 'steelyard/declaredAt';
export interface DeclaredAtParams {
  readonly uri: string;
  readonly position: Position;
}
export type DeclaredAtResult = { readonly project: string; readonly kind: 'indicator' | 'rule'; readonly code: string } | null;

/**
 * Command of the server (`workspace/executeCommand`): converts a text or a data file to UTF-8. Arguments: its URI and, where it is not
 * plain, the encoding that it is in. What cannot be converted is an error of the request, in words.
 */
export const TO_UTF8 = 'steelyard.toUtf8';
export interface ToUtf8Result {
  readonly uri: string;
  /** False where it was UTF-8 already. */
  readonly converted: boolean;
  /** What it is now, as VS Code calls it. */
  readonly encoding: 'utf8' | 'utf8bom';
  /** What was done, in words. */
  readonly message: string;
}

/** Zero-based, in UTF-16 units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
