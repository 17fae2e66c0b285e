import { expect, it } from 'vitest';
import { couldBeArticle } from '../../src/page/gate.ts';

const pages = import.meta.glob<string>('../pages/*/page.html', { query: '?raw', import: 'default', eager: true });
const facts = import.meta.glob<{ article?: unknown; glance?: boolean }>('../pages/*/about.json', {
  import: 'default',
  eager: true,
});

it.each(Object.keys(pages))('tells by a glance whether %s could be an article', (path) => {
  const page = new DOMParser().parseFromString(pages[path]!, 'text/html');
  const { article, glance = Boolean(article) } = facts[path.replace('page.html', 'about.json')]!;

  expect(couldBeArticle(page).could).toBe(glance);
});

it('says why', () => {
  const page = new DOMParser().parseFromString('<h1>Log in</h1><form><input></form>', 'text/html');
  const { could, verdict } = couldBeArticle(page);
  expect(could).toBe(false);
  expect(verdict.reasons.map(({ clue }) => clue)).toContain('hardly any running text');
});
