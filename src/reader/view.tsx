/** @jsxImportSource preact */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../article/types.ts';
import { findFootnotes } from '../formats/footnotes.ts';
import { textRuns } from '../formats/text.ts';
import { say, uiLanguage } from '../words.ts';
import { Body } from './body.tsx';
import { Head } from './head.tsx';
import { isSquare, lookOf, paletteFor } from './look.ts';
import { PREFERENCES, type Preferences } from './preferences.ts';

interface Props {
  article: Article;
  stored: Partial<Preferences>;
  dialog: HTMLElement;
  onLeave: () => void;
}

export function View({ article, stored, dialog, onLeave }: Props) {
  const preferences = { ...PREFERENCES, ...stored };
  const [dark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const notes = useMemo(() => findFootnotes(article.content), [article]);
  const sample = useMemo(() => textRuns(article.content).text.slice(0, 2000), [article]);
  const palette = paletteFor(preferences, dark);
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(lookOf(preferences, palette, sample, article.lang))) {
      dialog.style.setProperty(name, value);
    }
    dialog.style.colorScheme = palette.isDark ? 'dark' : 'light';
  });
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const target = link?.getAttribute('href') ?? '';
      if (!target.startsWith('#')) return;
      event.preventDefault();
      main.current?.querySelector(`#${CSS.escape(target.slice(1))}`)?.scrollIntoView({ block: 'center' });
    };
    dialog.addEventListener('click', follow);
    return () => dialog.removeEventListener('click', follow);
  }, [dialog]);
  return (
    <>
      <div class="bar">
        <button type="button" onClick={onLeave}>
          {say('readerLeave')}
        </button>
      </div>
      <main
        ref={main}
        class={['article', isSquare(article.lang) && 'is-cjk'].filter(Boolean).join(' ')}
        lang={article.lang ?? uiLanguage()}
        dir={article.dir ?? 'auto'}
      >
        <Head article={article} />
        <Body content={article.content} showing={{ notes, onPicture: () => undefined }} />
      </main>
    </>
  );
}
