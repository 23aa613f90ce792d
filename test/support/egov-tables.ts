import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { EGOV } from './workspace.ts';

const FILES = {
  地区名单: 'regions',
  平台: 'platform',
  问卷: 'questionnaire',
  指南: 'guides',
  办事指南: 'service-guides',
  材料: 'materials',
  环节: 'steps',
};

/** The data of the example as somebody passes them to a bundle: rows of texts, by table. */
export const egovTables = (): Record<string, Record<string, string>[]> =>
  Object.fromEntries(
    Object.entries(FILES).map(([table, file]) => {
      const text = readFileSync(join(EGOV, 'data', `${file}.csv`), 'utf8');
      return [table, Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data];
    }),
  );
