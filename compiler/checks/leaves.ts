import type { NodeCheck } from './check.ts';

/** A node has children or a formula, and a formula yields a score or says how it becomes one. */
export const checkLeaves: NodeCheck = (node, { report }) => {
  const { value, deduction } = node;
  if (deduction && (value || node.children.length)) report('value-and-children', deduction.place, { code: node.code });
  if (!value) {
    if (!deduction && !node.children.length) report('no-value', node.place, { code: node.code });
    return;
  }
  if (node.children.length) report('value-and-children', value.place, { code: node.code });
  else if (value.type === 'text' || value.type === 'date' || value.type === 'code list')
    report('type-mismatch', value.place, { expected: ['number', 'yes/no', 'points'], found: value.type });
};
