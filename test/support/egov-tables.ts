import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { EGOV } from './workspace.ts';

/** The file of each table of the example, in its folder `data`. */
export const EGOV_FILES = {
  地区名单: 'regions.csv',
  平台: 'platform.csv',
  问卷: 'questionnaire.csv',
  指南: 'guides.csv',
  办事指南: 'service-guides.csv',
  材料: 'materials.csv',
  环节: 'steps.csv',
};

/** The data of the example as somebody passes them to a bundle: rows of texts, by table. */
export const egovTables = (): Record<string, Record<string, string>[]> =>
  Object.fromEntries(
    Object.entries(EGOV_FILES).map(([table, file]) => {
      const text = readFileSync(join(EGOV, 'data', file), 'utf8');
      return [table, Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data];
    }),
  );
