import type { Range } from 'vscode-languageserver';
import { canonicalName, isToken, type SyntaxElement, type TextPlace, textOf } from '../grammar/index.ts';
import { rangeOf } from './diagnostics.ts';
import { type Declared, namesOf, slotsIn, textTokens } from './names.ts';
import type { YardText } from './session.ts';

/** One place where a name is written. */
export interface Occurrence {
  readonly path: string;
  readonly range: Range;
  readonly declaration: boolean;
  /** The name as it stands there, quotes included. */
  readonly written: string;
  readonly inText: boolean;
  /** Whether signs would be reckoned with there. */
  readonly inFormula: boolean;
}

/** Everywhere in the texts of the project where a name is written: its declaration first, then each use. */
export function occurrencesOf(declared: Declared, text: YardText): Occurrence[] {
  const uses = namesOf(text.analysis).usesOf(declared);
  const own = nameElement(declared.place.element);
  const inTexts = uses
    .filter((u) => u.inText)
    .flatMap((u) => [...textTokens(u.place.element)].map((token) => ({ file: u.place.file, element: token })));
  text.places.want([{ ...declared.place, element: own }, ...uses.map((u) => u.place), ...inTexts]);
  const at = (place: TextPlace, declaration: boolean): Occurrence => ({
    ...text.places.locate(place),
    declaration,
    written: textOf(place.element),
    inText: false,
    inFormula: isToken(place.element) || place.element.kind === 'reference' || place.element.kind === 'front',
  });
  const found = [at({ file: declared.place.file, element: own }, true)];
  for (const use of uses) if (!use.inText) found.push(at({ file: use.place.file, element: lastName(use.place.element, declared) }, false));
  for (const { file, element } of inTexts) found.push(...slots(declared, { file, element }, text));
  return found;
}

/** Slots of a message that name it. */
function* slots(declared: Declared, place: TextPlace, { places, session }: YardText): Generator<Occurrence> {
  if (!isToken(place.element)) return;
  const { path, range } = places.locate(place);
  const document = session.files.document(path);
  const start = document.offsetAt(range.start);
  for (const slot of slotsIn(place.element.image)) {
    const name = slot.name.split('.').at(-1)!;
    if (canonicalName(name) !== canonicalName(declared.name)) continue;
    const span = { start: start + slot.end - name.length, end: start + slot.end };
    yield { path, range: rangeOf(document, span), declaration: false, written: name, inText: true, inFormula: false };
  }
}

/** A code is declared together with its meaning. */
function nameElement(element: SyntaxElement): SyntaxElement {
  if (isToken(element) || element.kind !== 'code') return element;
  return element.children.find((c) => !isToken(c) && c.kind === 'literal') ?? element;
}

/** The element that is nothing but the name. */
function lastName(element: SyntaxElement, declared: Declared): SyntaxElement {
  if (isToken(element) || element.children.length < 2 || canonicalName(textOf(element)) === canonicalName(declared.name)) return element;
  const token = [...element.children].reverse().find((c) => isToken(c) && canonicalName(c.image) === canonicalName(declared.name));
  return token ?? element;
}
