import { isMap, isScalar, type Node, parseDocument } from 'yaml';
import { canonicalName, type Span } from '../grammar/index.ts';

/** Where a project file names a table: the keys of its data sets. */
export function tableKeys(text: string, table: string): Span[] {
  const data = parseDocument(text).get('data', true) as Node | undefined;
  const found: Span[] = [];
  for (const set of isMap(data) ? data.items : [])
    for (const entry of isMap(set.value) ? set.value.items : [])
      if (isScalar(entry.key) && canonicalName(String(entry.key.value)) === canonicalName(table) && entry.key.range)
        found.push({ start: entry.key.range[0], end: entry.key.range[1] });
  return found;
}
