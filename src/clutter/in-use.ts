import { attributeOf, findAll, focusIn, has, ownerOf, textContentOf } from '../page/dom.ts';

const TYPED = new Set(['text', 'email', 'search', 'tel', 'url', 'password', 'number', '']);

/** Whether the reader is using an element: typed into it, or it plays sound. Focus alone does not count: prompts take it themselves. */
export function isInUse(element: Element): boolean {
  for (const field of findAll(element, 'input, textarea, [contenteditable=""], [contenteditable=true]')) {
    if (isTyped(field)) return true;
  }
  for (const media of findAll(element, 'video, audio')) {
    if (media instanceof HTMLMediaElement && !media.paused && !media.muted && media.volume > 0 && !media.ended)
      return true;
  }
  return false;
}

function isTyped(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLInputElement) {
    return TYPED.has(attributeOf(field, 'type') ?? '') && field.value !== field.defaultValue;
  }
  return has(field, 'contenteditable') && textContentOf(field).trim() !== '' && field === focusIn(ownerOf(field));
}
