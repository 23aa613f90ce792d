import { type CodeAction, CodeActionKind, type ExecuteCommandParams, ExecuteCommandRequest, type Range } from 'vscode-languageserver';
import { encodingNamed } from '../../compiler/index.ts';
import { type Diagnostic, type EncodingReading, encodingName, holdsData, isTextPlace, type Locale, wordsOf } from '../../grammar/index.ts';
import { type Conversion, toUtf8, whyNotWritten } from '../../readers/index.ts';
import { overlap, Places, toLsp } from '../diagnostics.ts';
import { Refusal } from '../faults.ts';
import { Fence } from '../fence.ts';
import { isUri, pathOf } from '../files.ts';
import type { Project } from '../project.ts';
import { TO_UTF8, type ToUtf8Result } from '../protocol.ts';
import { localeOf, type Session } from '../session.ts';
import { feature } from './feature.ts';

const WORDS = {
  zh: {
    action: ({ encoding, words }: EncodingReading) => `转为 UTF-8：按 ${encodingName(encoding)} 读作${words.join('、')}`,
    converted: (file: string, { encoding, words }: EncodingReading) =>
      `${file} 已从 ${encodingName(encoding)} 转为 UTF-8（${words.join('、')}）`,
    already: (file: string) => `${file} 已是 UTF-8，没有改动`,
    untrusted: '工作区未受信任，不能改写文件',
    foreign: (file: string) => `${file} 不是此工作区中体系的文本或数据，没有改动`,
    edited: (file: string) => `${file} 在编辑器中有未保存的改动，没有转换；请先撤销改动，不要在乱码时保存`,
    unknown: (name: string) => `没有名为“${name}”的编码`,
  },
  en: {
    action: ({ encoding, words }: EncodingReading) => `convert to UTF-8: as ${encodingName(encoding)} it reads ${words.join(', ')}`,
    converted: (file: string, { encoding, words }: EncodingReading) =>
      `${file} was converted from ${encodingName(encoding)} to UTF-8 (${words.join(', ')})`,
    already: (file: string) => `${file} is UTF-8 already and was left as it is`,
    untrusted: 'The workspace is not trusted: no file of it is written',
    foreign: (file: string) => `${file} is no text and no data of a methodology in this workspace, and was left as it is`,
    edited: (file: string) =>
      `${file} has changes in the editor that are not saved, and was not converted: undo them, and do not save while letters are garbled`,
    unknown: (name: string) => `There is no encoding "${name}"`,
  },
} as const;

export const executeCommand = feature(ExecuteCommandRequest.type, { executeCommandProvider: { commands: [TO_UTF8] } }, convert);

function convert(session: Session, params: ExecuteCommandParams): ToUtf8Result {
  const done = convertToUtf8(session, params);
  session.written(pathOf(done.uri));
  return done;
}

/** What converts a file whose encoding is told of in a range: one action for each reading that the message shows. */
export function toUtf8Actions(session: Session, path: string, range: Range): CodeAction[] {
  if (!session.settings.trusted) return [];
  return session.projects.all().flatMap((project) => {
    const told = project.live.diagnostics.filter((d) => readingsOf(d).length);
    if (!told.length) return [];
    const places = new Places(project.live, session.files);
    return told.flatMap((diagnostic) => {
      const at = [diagnostic.place, ...diagnostic.related.map((r) => r.place)].map((place) => places.locate(place));
      if (!at.some((a) => a.path === path && overlap(a.range, range))) return [];
      return actions(diagnostic, project, session, path);
    });
  });
}

function actions(diagnostic: Diagnostic, project: Project, session: Session, path: string): CodeAction[] {
  const locale = localeOf(session.settings, project);
  const uri = session.files.uriOf(project.live.pathOf(diagnostic.place.file));
  return readingsOf(diagnostic).map((reading): CodeAction => {
    const title = WORDS[locale].action(reading);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: toLsp([diagnostic], project.live, session.files, locale).get(path) ?? [],
      command: { title, command: TO_UTF8, arguments: [uri, reading.encoding] },
    };
  });
}

/** How a file that is not UTF-8 may be read. Where an encoding is declared, it is that which is to be mended first. */
function readingsOf({ code, params, place }: Diagnostic): readonly EncodingReading[] {
  if (isTextPlace(place)) return [];
  if (code === 'file-decoded') return [(params as Diagnostic<'file-decoded'>['params']).reading];
  if (code !== 'file-encoding') return [];
  const { readings, declared } = params as Diagnostic<'file-encoding'>['params'];
  return declared === undefined ? readings : [];
}

/**
 * Converts a text or a data file of a methodology to UTF-8, as `steelyard utf8` does.
 *
 * @param params.arguments the URI of the file, and the encoding that it is in; without that it has to be plain
 * @throws Refusal with the reason where nothing was changed
 */
function convertToUtf8(session: Session, { command, arguments: given = [] }: ExecuteCommandParams): ToUtf8Result {
  const [uri, named] = given as readonly unknown[];
  if (command !== TO_UTF8 || typeof uri !== 'string' || (named !== undefined && typeof named !== 'string'))
    throw new Refusal(`${command}: no such command`);
  const path = pathOf(uri);
  const project = session.projects.of(path);
  const locale: Locale = project ? localeOf(session.settings, project) : (session.settings.locale ?? 'en');
  const w = WORDS[locale];
  if (!session.settings.trusted) throw new Refusal(w.untrusted);
  const file = isUri(path) ? undefined : project?.fileAt(path);
  const inside = new Fence(session.settings.folders).admits(path, session.files.openPaths());
  if (file === undefined || !inside) throw new Refusal(w.foreign(file ?? path));
  const encoding = named === undefined ? undefined : encodingNamed(named);
  if (named !== undefined && !encoding) throw new Refusal(w.unknown(named));
  if (session.files.isEdited(path)) throw new Refusal(w.edited(file));
  const done = written(path, file, encoding, locale);
  if (done.outcome === 'refused') throw new Refusal(done.faults.map((fault) => wordsOf(fault, locale).wrong).join('\n'));
  const converted = done.outcome === 'converted';
  return {
    uri: session.files.uriOf(path),
    converted,
    encoding: holdsData(path) ? 'utf8bom' : 'utf8',
    message: converted ? w.converted(file, done.from) : w.already(file),
  };
}

function written(path: string, file: string, encoding: Parameters<typeof toUtf8>[1], locale: Locale): Conversion {
  try {
    return toUtf8(path, encoding, file);
  } catch (error) {
    throw new Refusal(whyNotWritten(file, error, locale));
  }
}
