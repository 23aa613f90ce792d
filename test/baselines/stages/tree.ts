import { isToken, type SyntaxElement, type SyntaxNode, type SyntaxToken } from '../../../grammar/index.ts';
import { shortened } from './shortened.ts';
import type { Stage } from './stage.ts';

/** Lines of a text that are shown: the trees of the example would fill ten thousand. */
const MOST_LINES = 600;

/** The tree of every text: a node a line, with its tokens behind it where it holds nothing else. */
export const tree: Stage = {
  file: 'tree.txt',
  render: ({ scored }) =>
    scored.analysis.sources
      .map(({ file, parsed }) => `${file}\n${shortened(`${linesOf(parsed.root, '').join('\n')}\n`, MOST_LINES)}`)
      .join('\n'),
};

function linesOf(element: SyntaxElement, indent: string): string[] {
  if (isToken(element)) return [indent + tokenText(element)];
  if (element.children.every(isToken)) return [`${indent}${nodeText(element)}${element.children.map((t) => `  ${tokenText(t)}`).join('')}`];
  return [indent + nodeText(element), ...element.children.flatMap((child) => linesOf(child, `${indent}  `))];
}

const nodeText = ({ kind, name, incomplete }: SyntaxNode): string =>
  [kind, ...(name && name !== kind ? [name] : []), ...(incomplete ? ['(incomplete)'] : [])].join(' ');

/** Words of the language are told from names by their type; signs speak for themselves. */
function tokenText({ image, trivia, tokenType }: SyntaxToken): string {
  const { name } = tokenType;
  const type = name.startsWith('word ') ? 'word ' : /[\p{L}\p{N}]/u.test(image) || image === '' ? `${name} ` : '';
  const comments = [...trivia.matchAll(/(?:\/\/|／／)[^\r\n]*/g)].map(([c]) => `[${c.trim()}] `).join('');
  return comments + type + (/^(?:\r\n|\r|\n)+$/.test(image) ? '⏎' : image);
}
