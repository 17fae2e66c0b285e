import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { MenuButton, type MenuItem } from '../design/menu-button.tsx';
import type { Copied, CopySource, FileKind } from '../formats/copies.ts';
import { isPendingCopy, PENDING_COPY } from '../pending-copy.ts';
import { saveFile } from '../save-file.ts';
import { say, type Word } from '../words.ts';
import { hashtagLine, summaryText } from './digest-text.ts';
import { usePopup } from './popup-context.ts';
import { type Copies, useCopies } from './use-copies.ts';

const FILES: readonly { kind: FileKind; word: Word }[] = [
  { kind: 'md', word: 'saveMarkdown' },
  { kind: 'html', word: 'saveHtml' },
  { kind: 'txt', word: 'saveText' },
];

/** 'Copy article', or the selection where there is one, and every other way to take it along behind a caret. */
export function CopyControl() {
  const { visit, subject, tab, selection, digest, hashtags, copy, announce, ask } = usePopup();
  const copies = useCopies();
  const { article } = visit;
  const main = selection ?? article;
  const source: CopySource | null = main && { article: main, isPart: Boolean(selection) };

  /** Writes what is made of the formats in the press itself; nothing before they are there. */
  const copyBy = (make: (copies: Copies) => Copied, done: Word) => copies && void copy(make(copies), say(done));
  const copyMain = () =>
    source &&
    copyBy(
      ({ formats, options }) => formats.copyRich(source, options),
      selection ? 'saidCopiedSelection' : 'saidCopiedArticle',
    );
  const copyMarkdown = () =>
    source && copyBy(({ formats, options }) => formats.copyMarkdown(source, options), 'saidCopiedMarkdown');

  useEffect(() => {
    if (!copies) return;
    void (async () => {
      const { [PENDING_COPY]: pending } = await browser.storage.session.get(PENDING_COPY);
      if (pending === undefined) return;
      await browser.storage.session.remove(PENDING_COPY);
      if (!isPendingCopy(pending) || pending.tab !== tab?.id) return;
      if (pending.as === 'markdown') copyMarkdown();
      else copyMain();
    })();
  }, [copies]);

  if (!source) return null;

  const saveAs = (kind: FileKind) => {
    if (!copies || !article) return;
    const file = copies.formats.saveAs(kind, { article, isPart: false }, copies.options);
    saveFile(file);
    announce(say('saidSaved', file.name));
  };
  const print = async () => {
    if (await ask({ ask: 'print' })) close();
  };

  const summary = summaryText(digest?.summary ?? []);
  const needsSelection = selection ? undefined : say('needsSelection');
  const items: MenuItem[] = [
    { label: say(selection ? 'copySelectionMarkdown' : 'copyMarkdown'), onChoose: copyMarkdown },
    {
      label: say(selection ? 'copySelectionText' : 'copyText'),
      onChoose: () => copyBy(({ formats, options }) => formats.copyPlain(source, options), 'saidCopiedText'),
    },
    {
      label: say('copyQuotation'),
      missing: needsSelection,
      onChoose: () => copyBy(({ formats }) => formats.copyQuotation(source.article), 'saidCopiedQuotation'),
    },
  ];
  if (subject) {
    const hasWhole = selection && article;
    if (hasWhole) {
      items.push({
        label: say('copyWhole'),
        apart: true,
        onChoose: () =>
          copyBy(({ formats, options }) => formats.copyRich({ article, isPart: false }, options), 'saidCopiedArticle'),
      });
    }
    items.push(
      {
        label: say('copySummary'),
        apart: !hasWhole,
        missing: summary ? undefined : say('noSentences'),
        onChoose: () => copyBy(() => ({ text: summary }), 'saidCopiedSummary'),
      },
      {
        label: say('copyHashtags'),
        missing: hashtags.kept.length ? undefined : say(hashtags.all.length ? 'allLeftOut' : 'tooShort'),
        onChoose: () => copyBy(() => ({ text: hashtagLine(hashtags.kept) }), 'saidCopiedHashtags'),
      },
    );
  }
  if (article) {
    items.push(
      ...FILES.map(({ kind, word }, i) => ({ label: say(word), apart: i === 0, onChoose: () => saveAs(kind) })),
      { label: say('print'), apart: true, onChoose: () => void print() },
    );
  }

  return (
    <div class="copy">
      <button type="button" class="primary" disabled={!copies} onClick={copyMain}>
        {say(selection ? 'copySelection' : 'copyArticle')}
      </button>
      <MenuButton label={say('copyMore')} class="primary caret" disabled={!copies} items={items}>
        {null}
      </MenuButton>
    </div>
  );
}
