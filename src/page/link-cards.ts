import { attributeOf, find, findAll, NATIVE, previousSiblingOf } from './dom.ts';

/**
 * Whether a span is a card about where the link right before it leads, shown while one points at that link: a picture, and the
 * link again. Where no style sheet hides it, it would be read amid the sentence.
 */
export function isCardOfLink(span: Element): boolean {
  const link = previousSiblingOf(span);
  if (!link || NATIVE.nodeName.call(link) !== 'A' || !find(span, 'img')) return false;
  const address = attributeOf(link as Element, 'href');
  return [...findAll(span, 'a')].some((other) => attributeOf(other, 'href') === address);
}
