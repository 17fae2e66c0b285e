import type { Element, ElementContent } from 'hast';
import { isElement } from './nodes.ts';
import { raised } from './raised.ts';

/** What needs no brackets where it stands on the line with others: one number, one name. */
const IS_ONE = /^(?:[\p{L}\p{M}]+|[\p{N}.,]+)$/u;

const grouped = (text: string): string => (!text || IS_ONE.test(text) ? text : `(${text})`);

/** An exponent or an index, in characters of its own or else behind its sign. */
function attached(text: string, where: 'sup' | 'sub'): string {
  const shape = raised(text, where);
  return !text || shape !== text ? shape : `${where === 'sup' ? '^' : '_'}${grouped(text)}`;
}

function pieceText(node: ElementContent, isWords: boolean): string {
  // Words hold blanks at their ends where they stand apart from signs.
  if (node.type === 'text') return isWords ? node.value : node.value.trim();
  return isElement(node) ? formulaText(node) : '';
}

/**
 * A formula in MathML on one line, for formats without markup: neither '2ⁿ⁻¹' nor a fraction may become a number of other
 * digits. Its depth is bounded by who built it.
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
      // Without its line it is a binomial.
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
