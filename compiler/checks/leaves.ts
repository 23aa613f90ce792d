import { descendants } from '../model.ts';
import type { Check } from './check.ts';

/** A node has children or a formula, and a formula yields a score or says how it becomes one. */
export const checkLeaves: Check = ({ methodology, report }) => {
  for (const node of descendants(methodology.index)) {
    const { value, deduction } = node;
    if (deduction && (value || node.children.length)) report('value-and-children', deduction.place, { code: node.code });
    if (!value) {
      if (deduction) continue;
      if (!node.children.length) report('no-value', node.place, { code: node.code });
      continue;
    }
    if (node.children.length) report('value-and-children', value.place, { code: node.code });
    else if (value.type === 'number' && !node.normalisation) report('not-normalised', value.place, { code: node.code });
    else if (value.type === 'text' || value.type === 'date' || value.type === 'code list')
      report('type-mismatch', value.place, { expected: ['number', 'yes/no', 'points'], found: value.type });
  }
};
