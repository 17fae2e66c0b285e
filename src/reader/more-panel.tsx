/** @jsxImportSource preact */
import type { CopySource } from '../formats/copies.ts';
import { say } from '../words.ts';
import { save } from './export.ts';
import { KEYS } from './keys.ts';

export interface MoreProps {
  source: CopySource;
  onCopy: () => void;
  onSaid: (words: string) => void;
  onHelp: () => void;
}

/** The menu of what can be done with the article or the shown part: copy, save, print, help. */
export function MorePanel({ source, onCopy, onSaid, onHelp }: MoreProps) {
  const keep = async (as: 'html' | 'md') => onSaid(say((await save(source, as)) ? 'readerSaved' : 'readerNotSaved'));
  return (
    <div class="menu">
      <button type="button" onClick={onCopy}>
        {say(source.isPart ? 'copySelection' : 'copyArticle')}
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
