import { isToken, type Span, type SyntaxElement } from '../grammar/index.ts';
import { canonicalName } from '../grammar/index.ts';
import { type Declared, namesOf, slotsIn, type Use } from './names.ts';
import type { YardPlace } from './session.ts';

/** A name under the cursor: what it stands for, and where it stands. */
export interface NameAt {
  readonly declared: Declared;
  /** Offsets of the name in its text. */
  readonly span: Span;
}

/** The name at a place, declared or used there. */
export function nameAt(place: YardPlace): NameAt | undefined {
  const names = namesOf(place.analysis);
  for (const { element, at } of [...place.steps].reverse()) {
    const declared = names.byElement.get(element);
    if (declared && inName(declared, place)) return { declared, span: spanAt(element, at) };
    const uses = names.usesByElement.get(element);
    if (!uses) continue;
    const found = uses[0]!.inText ? slotAt(place, uses) : { declared: uses[0]!.to, span: spanAt(element, at) };
    if (found) return found;
  }
  return undefined;
}

/** A code is declared as `01 行政许可`: its meaning is no name of it. */
function inName(declared: Declared, { steps }: YardPlace): boolean {
  return declared.kind !== 'code' || steps.some(({ element }) => !isToken(element) && element.kind === 'literal');
}

function slotAt({ steps, offset }: YardPlace, uses: readonly Use[]): NameAt | undefined {
  const { element, at } = steps.at(-1)!;
  if (!isToken(element)) return undefined;
  const start = at + element.trivia.length;
  for (const slot of slotsIn(element.image)) {
    if (offset < start + slot.start || offset > start + slot.end) continue;
    const use = uses.find(({ to }) => canonicalName(to.name) === canonicalName(slot.name.split('.').at(-1)!));
    const from = slot.end - slot.name.split('.').at(-1)!.length;
    if (use) return { declared: use.to, span: { start: start + from, end: start + slot.end } };
  }
  return undefined;
}

/** Where an element stands, without what is before it. */
export function spanAt(element: SyntaxElement, at: number): Span {
  const lead = leadOf(element);
  return { start: at + lead, end: at + (isToken(element) ? element.trivia.length + element.image.length : element.width) };
}

function leadOf(element: SyntaxElement): number {
  for (let e: SyntaxElement | undefined = element; e; e = e.children[0]) if (isToken(e)) return e.trivia.length;
  return 0;
}
