import type { PlanTable } from '../plan/plan.ts';
import type { Target } from './target.ts';

/** JSON Schema (2020-12) of the tables an engine takes: rows, or columns. */
export const inputsSchema: Target = {
  name: 'inputs',
  files: [
    { file: 'inputs.schema.json', doc: { zh: '所需数据表的 JSON Schema（2020-12）', en: 'JSON Schema (2020-12) of the tables it takes' } },
  ],
  emit: ({ plan, name }) => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: name,
      type: 'object',
      required: plan.tables.map((t) => t.name),
      properties: Object.fromEntries(plan.tables.map((t) => [t.name, table(t)])),
    };
    return [`${JSON.stringify(schema, null, 2)}\n`];
  },
};

function table({ columns, key, unit, detailOf }: PlanTable): object {
  const required = [...new Set([key, unit, detailOf?.by].filter((c) => c !== undefined))];
  return {
    oneOf: [
      {
        type: 'array',
        items: { type: 'object', required, properties: Object.fromEntries(columns.map((c) => [c.name, cell(c)])) },
      },
      {
        type: 'object',
        required: columns.map((c) => c.name),
        properties: Object.fromEntries(columns.map((c) => [c.name, { type: 'array', items: cell(c) }])),
      },
    ],
  };
}

/** What a cell may hold. Codes that the list lacks are left to rules where some check them. */
function cell({ kind, codes, missing, checked, measure }: PlanTable['columns'][number]): object {
  const described = measure === undefined ? {} : { description: measure };
  switch (kind) {
    case 'number':
      return { type: ['number', 'string', 'null'], ...described };
    case 'yes/no':
      return { type: ['boolean', 'number', 'string', 'null'] };
    case 'date':
      return { type: ['string', 'null'] };
    case 'text':
      return { type: ['string', 'number', 'null'] };
    case 'code list':
      return checked
        ? { type: ['string', 'number', 'null'], examples: codes }
        : { anyOf: [{ enum: [...codes, ...missing, '', null] }, { type: 'number' }] };
  }
}
