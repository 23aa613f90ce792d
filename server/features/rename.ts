import { PrepareRenameRequest, type Range, RenameRequest, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { canonicalName, isPlainName, sameName } from '../../grammar/index.ts';
import { language } from '../../compiler/index.ts';
import { columnNamed, csvCells, rangeOf } from '../diagnostics.ts';
import { Refusal } from '../faults.ts';
import { nameAt } from '../name-at.ts';
import { type Declared, namesOf } from '../names.ts';
import { occurrencesOf } from '../occurrences.ts';
import { meansTheSame } from './rename-meaning.ts';
import { type Session, type YardPlace, yardPlace } from '../session.ts';
import { tableKeys } from '../project-file-keys.ts';
import { feature } from './feature.ts';

type At = { readonly textDocument: { readonly uri: string }; readonly position: { readonly line: number; readonly character: number } };

const WORDS = {
  zh: {
    nothing: '这里没有可以改名的名称',
    code: '代码是数据中所写的值，不能只在文本中改名',
    noName: (name: string) => `“${name}”不能作名称`,
    taken: (name: string) => `已有“${name}”`,
    joined: (name: string) => `列名“${name}”由几行表头连成，请在文件中改`,
    encoding: (file: string) => `${file} 不是 UTF-8 编码，表头改不了；请先转为 UTF-8：steelyard utf8 ${file}`,
    broken: '文本有语法错误，改名会漏掉读不懂的地方；请先改正',
    otherwise: (name: string) => `改成“${name}”后，别处的写法会指向别的东西`,
  },
  en: {
    nothing: 'There is no name to rename here',
    code: 'A code is what the data hold: it cannot be renamed in the text alone',
    noName: (name: string) => `"${name}" cannot be a name`,
    taken: (name: string) => `There is a "${name}" already`,
    joined: (name: string) => `The column name "${name}" is joined from several rows: change it in the file`,
    encoding: (file: string) => `${file} is not UTF-8, so its header cannot be changed: convert it first (steelyard utf8 ${file})`,
    broken: 'The text has syntax errors, and what cannot be read would be left out: mend them first',
    otherwise: (name: string) => `With the name "${name}" something else would be meant elsewhere`,
  },
} as const;

const capability = { renameProvider: { prepareProvider: true } };

export const prepareRename = feature(PrepareRenameRequest.type, capability, nameToRename);
export const rename = feature(RenameRequest.type, capability, renamed);

/** The name that would be renamed; refuses with a reason what cannot be. */
function nameToRename(session: Session, { textDocument, position }: At): { range: Range; placeholder: string } {
  const { place, declared, span } = renamable(session, textDocument.uri, position);
  return { range: rangeOf(place.document, span), placeholder: declared.name };
}

/**
 * Renames everywhere: in all texts of the project, in the slots of messages, and for tables in the project file, for
 * columns in the heads of their data files.
 */
function renamed(session: Session, { textDocument, position, newName }: At & { readonly newName: string }): WorkspaceEdit {
  const { place, declared } = renamable(session, textDocument.uri, position);
  const name = newName.trim();
  check(declared, name, place);
  const changes = inQuotes.map((quotes) => edits(declared, name, place, quotes)).find((c) => meansTheSame(place, c));
  if (!changes) throw new Refusal(WORDS[place.locale].otherwise(name));
  return { changes };
}

/** Where a code stands in quotes: only where it must; in all formulas; everywhere. */
type Quotes = 'needed' | 'formulas' | 'everywhere';
const inQuotes: readonly Quotes[] = ['needed', 'formulas', 'everywhere'];

function edits(declared: Declared, name: string, place: YardPlace, quotes: Quotes): Record<string, TextEdit[]> {
  const { session } = place;
  const changes: Record<string, TextEdit[]> = {};
  const add = (path: string, edit: TextEdit) => {
    const uri = session.files.uriOf(path);
    changes[uri] = [...(changes[uri] ?? []), edit];
  };
  for (const { path, range, inText, inFormula } of occurrencesOf(declared, place)) {
    const bare =
      inText || (isCode(declared) && !inFormula ? quotes !== 'everywhere' : isPlain(name) && (quotes === 'needed' || !isCode(declared)));
    add(path, { range, newText: bare ? name : `「${name}」` });
  }
  if (declared.kind === 'table') renameInProjectFile(declared.name, name, place, add);
  if (declared.kind === 'column') renameInHeader(declared.model.table, declared.name, name, place, add);
  return changes;
}

function renamable(session: Session, uri: string, position: At['position']) {
  const place = yardPlace(session, uri, position);
  const w = WORDS[place?.locale ?? session.settings.locale ?? 'en'];
  const found = place && nameAt(place);
  if (!found) throw new Refusal(w.nothing);
  if (found.declared.kind === 'code') throw new Refusal(w.code);
  if (place.analysis.sources.some((s) => s.parsed.syntax.length)) throw new Refusal(w.broken);
  return { place, ...found };
}

function check(declared: Declared, name: string, { analysis, locale }: YardPlace): void {
  const w = WORDS[locale];
  if (name === '' || /[\r\n「」`"“”{}]/.test(name)) throw new Refusal(w.noName(name));
  if (isCode(declared) && !CODE.test(name)) throw new Refusal(w.noName(name));
  const rivals = namesOf(analysis).declared.filter((d) => {
    if (d === declared || d.kind !== declared.kind) return false;
    return d.kind !== 'column' || declared.kind !== 'column' || d.model.table === declared.model.table;
  });
  if (rivals.some((d) => canonicalName(d.name) === canonicalName(name))) throw new Refusal(w.taken(name));
}

/** Names of which `A1-1` is one: signs may stand between their parts. */
const isCode = ({ kind }: Declared): boolean => kind === 'indicator' || kind === 'rule' || kind === 'gate' || kind === 'band';
const CODE = /^[\p{ID_Start}_\d][\p{ID_Continue}]*(?:[-.][\p{ID_Continue}]+)*$/u;

/** Whether a name reads as itself wherever it stands by itself. */
const isPlain = (name: string): boolean => isPlainName(name) && !language.vocabulary.find(name);

function renameInProjectFile(
  old: string,
  name: string,
  { project, session }: YardPlace,
  add: (path: string, edit: TextEdit) => void,
): void {
  const { projectFile } = project.live.root;
  if (projectFile === undefined) return;
  const path = project.live.pathOf(projectFile);
  const document = session.files.document(path);
  for (const key of tableKeys(document.getText(), old))
    add(path, { range: rangeOf(document, key), newText: isPlainName(name) ? name : JSON.stringify(name) });
}

function renameInHeader(
  table: string,
  old: string,
  name: string,
  { project, session, locale }: YardPlace,
  add: (path: string, edit: TextEdit) => void,
): void {
  const raw = project.live.raw(table);
  if (!raw) return;
  const path = project.live.pathOf(raw.file);
  const document = session.files.document(path);
  const column = columnNamed(raw, old);
  if (column === undefined) return;
  if (!project.live.isUtf8(table)) throw new Refusal(WORDS[locale].encoding(raw.file));
  const cell = csvCells(document).cell(raw.headerRow, column);
  // A name joined from several rows stands in no one cell.
  if (!sameName(document.getText(rangeOf(document, cell)).replace(/^"|"$/g, '').trim(), old.trim()))
    throw new Refusal(WORDS[locale].joined(old));
  const newText =
    (raw.separator !== undefined && name.includes(raw.separator)) || /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
  add(path, { range: rangeOf(document, cell), newText });
}
