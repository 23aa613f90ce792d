import type { Formula } from '../../compiler/index.ts';

/** A formula as it was read: names as they are declared, everything else in parentheses. */
export function shown({ term }: Formula): string {
  switch (term.term) {
    case 'score':
      return `<${term.code}>`;
    case 'column':
      return `${term.column.table}.${term.column.name}`;
    case 'number':
      return term.value.toString();
    case 'text':
      return `"${term.value}"`;
    case 'prefix':
      return `${term.operator} ${shown(term.operand)}`;
    case 'binary':
      return `(${shown(term.left)} ${term.operator} ${shown(term.right)})`;
    case 'test':
      return `(${shown(term.operand)} ${term.test})`;
    case 'call':
      return `${term.function.names.en}(${term.args.map(shown).join(', ')})`;
    case 'aggregate':
      return `${term.aggregate.kind}(${term.aggregate.table.name})`;
    default:
      return term.term;
  }
}
