import { type CodeLens, CodeLensRequest, CodeLensResolveRequest, type Location } from 'vscode-languageserver';
import { findings } from '../../compiler/index.ts';
import { type Session, type YardText, yardText } from '../session.ts';
import { cellRange } from './finding-diagnostics.ts';
import { feature } from './feature.ts';

/** The command a client runs for a lens, with where the rule stands and the places of its first findings. */
export const SHOW_FINDINGS = 'steelyard.showFindings';

/** Records listed behind a lens. */
const LISTED = 20;

const WORDS = {
  zh: (found: number, of: number) => (found ? `查出 ${found} 个问题 / 检查 ${of} 次` : `检查 ${of} 次，没有问题`),
  en: (found: number, of: number) => (found ? `${found} findings in ${of} checks` : `${of} checks, no findings`),
} as const;

const capability = { codeLensProvider: { resolveProvider: true } };

export const codeLens = feature(CodeLensRequest.type, capability, lensesIn);
export const codeLensResolve = feature(CodeLensResolveRequest.type, capability, resolved);

/** Over each rule, how many records it finds now. */
function lensesIn(session: Session, { textDocument }: { readonly textDocument: { readonly uri: string } }): CodeLens[] {
  const text = yardText(session, textDocument.uri);
  const good = text?.project.good();
  if (!text || !good) return [];
  const counts = new Map(good.results.rules.map((r) => [r.rule, r]));
  const rules = good.methodology.rules.filter((r) => r.place.file === text.file && counts.has(r.code));
  text.places.want(rules.map((r) => r.place));
  return rules.map((rule): CodeLens => {
    const { checks, findings: found } = counts.get(rule.code)!;
    const { range } = text.places.locate(rule.place);
    const title = WORDS[text.locale](found, checks);
    // Where nothing is found there is nothing to show; else the places are looked up when the lens is drawn.
    if (!found) return { range, command: { title, command: '' } };
    return { range, data: { uri: textDocument.uri, rule: rule.code, title } satisfies LensData };
  });
}

interface LensData {
  readonly uri: string;
  readonly rule: string;
  readonly title: string;
}

/** What a lens does: it shows where the first records stand that the rule finds. */
function resolved(session: Session, lens: CodeLens): CodeLens {
  const { uri, rule, title } = lens.data as LensData;
  const text = yardText(session, uri);
  const locations = text ? locationsOf(text, rule) : [];
  return { ...lens, command: { title, command: SHOW_FINDINGS, arguments: [uri, lens.range.start, locations] } };
}

function locationsOf({ session, project }: YardText, rule: string): Location[] {
  const good = project.good();
  const { run, attached } = good?.scored ?? {};
  if (!good || !run || !attached) return [];
  const found: Location[] = [];
  for (const finding of findings(good.methodology, run, attached, { rules: new Set([rule]) })) {
    const cell = finding.fields[0]?.cells[0];
    const path = project.live.pathOf(cell?.file ?? finding.file);
    found.push({ uri: session.files.uriOf(path), range: cellRange(session, path, cell?.row ?? finding.row, cell?.letters ?? '') });
    if (found.length === LISTED) break;
  }
  return found;
}
