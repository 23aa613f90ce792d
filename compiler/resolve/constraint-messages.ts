import type { Phrase } from '../../grammar/index.ts';
import type { TestKind } from '../model.ts';

/** How findings of the constraints of columns are worded. */
export const constraintMessages: Readonly<Record<TestKind | 'unique' | 'required', Phrase>> = {
  required: { zh: '{字段}缺失', en: '{字段} is missing' },
  present: { zh: '{字段}缺失', en: '{字段} is missing' },
  absent: { zh: '{字段}不应填写：{该字段}', en: '{字段} should be empty: {该字段}' },
  unique: { zh: '{字段}重复：{该字段}', en: '{字段} is not unique: {该字段}' },
  listed: { zh: '{字段}不在代码集：{该字段}', en: '{字段} is not in its code list: {该字段}' },
  matches: { zh: '{字段}格式不符：{该字段}', en: '{字段} is not well formed: {该字段}' },
  contains: { zh: '{字段}缺少应有的内容：{该字段}', en: '{字段} lacks what it should contain: {该字段}' },
  containsNo: { zh: '{字段}含有不当内容：{该字段}', en: '{字段} contains what it should not: {该字段}' },
  valid: { zh: '{字段}校验位不符：{该字段}', en: '{字段} has a wrong check digit: {该字段}' },
};
