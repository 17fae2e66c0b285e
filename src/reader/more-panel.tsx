/** @jsxImportSource preact */
import type { Article } from '../article/types.ts';
import { say } from '../words.ts';
import { save } from './export.ts';
import { KEYS } from './keys.ts';

interface Props {
  article: Article;
  onCopy: () => void;
  onSaid: (words: string) => void;
  onHelp: () => void;
}

/** What can be done with the article. */
export function MorePanel({ article, onCopy, onSaid, onHelp }: Props) {
  const keep = async (as: 'html' | 'md') => onSaid(say((await save(article, as)) ? 'readerSaved' : 'readerNotSaved'));
  return (
    <div class="menu">
      <button type="button" onClick={onCopy}>
        {say('copyArticle')}
        <kbd>{KEYS.copy.shown}</kbd>
      </button>
      <button type="button" onClick={() => void keep('html')}>
        {say('readerSaveHtml')}
      </button>
      <button type="button" onClick={() => void keep('md')}>
        {say('readerSaveMarkdown')}
      </button>
      <button type="button" onClick={() => print()}>
        {say('readerPrint')}
      </button>
      <button type="button" onClick={onHelp}>
        {say('readerHelp')}
        <kbd>{KEYS.help.shown}</kbd>
      </button>
    </div>
  );
}
