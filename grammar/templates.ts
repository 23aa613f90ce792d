import { type ChoiceSet, choices, type MethodNames } from './dialects.ts';

/** What may fill a slot of a clause. */
export type SlotKind =
  | 'integer'
  | 'number'
  | 'signed'
  | 'amount'
  | 'date'
  | 'name'
  | 'names'
  | 'text'
  | 'texts'
  | 'label'
  | 'expression'
  | 'requirement'
  | keyof MethodNames
  | ChoiceSet;

/** A sign of a template. Between two whole numbers `-` and `..` are one, and `至` is a third. */
export type TemplateSign = '=' | '..' | '-' | ',';

export type TemplatePart =
  | { readonly part: 'word'; readonly text: string }
  | { readonly part: 'sign'; readonly text: TemplateSign }
  | { readonly part: 'slot'; readonly name: string; readonly kind: SlotKind; readonly optional: boolean }
  | { readonly part: 'group'; readonly parts: readonly TemplatePart[] };

const METHOD_SLOTS = new Set<string>(['normalisation', 'aggregation', 'missingRule'] satisfies (keyof MethodNames)[]);

export const isChoiceSet = (kind: SlotKind): kind is ChoiceSet => kind in choices;
export const isMethodSlot = (kind: SlotKind): kind is keyof MethodNames => METHOD_SLOTS.has(kind);

const PIECES = /\{(\w+):(\w+)(\?)?\}|\[([^\]]*)\]|(=|\.\.|,|-)|([^\s{[=.,]+(?: +[^\s{[=.,]+)*)/g;

const read = new Map<string, readonly TemplatePart[]>();

/** Reads a clause template of the dialect table; each is read once. */
export function readTemplate(template: string): readonly TemplatePart[] {
  let parts = read.get(template);
  if (!parts) read.set(template, (parts = partsOf(template)));
  return parts;
}

function partsOf(template: string): readonly TemplatePart[] {
  return [...template.matchAll(PIECES)].map(([, name, kind, optional, group, sign, text]): TemplatePart => {
    if (name) return { part: 'slot', name, kind: kind as SlotKind, optional: optional === '?' };
    if (group !== undefined) return { part: 'group', parts: readTemplate(group) };
    if (sign) return { part: 'sign', text: sign as TemplateSign };
    return { part: 'word', text: text as string };
  });
}

/** The words of a template, groups included. */
export function templateWords(parts: readonly TemplatePart[]): string[] {
  return parts.flatMap((p) => (p.part === 'word' ? [p.text] : p.part === 'group' ? templateWords(p.parts) : []));
}
