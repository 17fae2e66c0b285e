import type { Element, ElementContent } from 'hast';
import { isElement } from './nodes.ts';
import { raised } from './raised.ts';

/** An operand that needs no parentheses: one number or one name. */
const IS_ONE = /^(?:[\p{L}\p{M}]+|[\p{N}.,]+)$/u;

const grouped = (text: string): string => (!text || IS_ONE.test(text) ? text : `(${text})`);

/** A superscript or subscript: in Unicode characters where they exist, else after '^' or '_'. */
function attached(text: string, where: 'sup' | 'sub'): string {
  const shape = raised(text, where);
  return !text || shape !== text ? shape : `${where === 'sup' ? '^' : '_'}${grouped(text)}`;
}

function pieceText(node: ElementContent, isWords: boolean): string {
  // In `mtext`, blanks at the ends separate words from symbols.
  if (node.type === 'text') return isWords ? node.value : node.value.trim();
  return isElement(node) ? formulaText(node) : '';
}

/**
 * A MathML formula as one line of text, for formats without markup: no exponent or fraction may become part of another
 * number. Recursive: the depth is bounded where the tree is built.
 */
export function formulaText(node: Element): string {
  const { tagName, children, properties } = node;
  const pieces = children.map((child) => pieceText(child, tagName === 'mtext'));
  const parts = pieces.filter((_, i) => isElement(children[i]));
  const [first = '', second = '', third = ''] = parts;
  switch (tagName) {
    case 'msup':
    case 'mover':
      return first + attached(second, 'sup');
    case 'msub':
    case 'munder':
      return first + attached(second, 'sub');
    case 'msubsup':
    case 'munderover':
      return first + attached(second, 'sub') + attached(third, 'sup');
    case 'mfrac':
      // A fraction without a bar is a binomial coefficient.
      return /^0(?!\.?[1-9])/.test(String(properties.linethickness ?? ''))
        ? `(${first} ${second})`
        : `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'mroot':
      return `${grouped(first)}^(1/${grouped(second)})`;
    case 'mtr':
      return parts.join(' ');
    case 'mtable':
      return parts.join('; ');
    default:
      return pieces.join('').replace(/\s+/g, ' ');
  }
}
