import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedFile } from '../formats/copies.ts';
import { saveFile } from '../save-file.ts';
import { say, sayCount } from '../words.ts';
import { useKnown, waitingOrigins } from './known-sites.ts';
import type { Section, SectionProps } from './section.tsx';
import { isFault, LONGEST, readFile, writeFile } from './transfer-file.ts';
import { bringBack, choicesNow, hasBackup, take, watchBackup } from './transfer-store.ts';
import { Waiting } from './waiting.tsx';

/** A file of choices, as the browser's downloads get it. */
export const jsonFile = (name: string, text: string): SavedFile => ({ name, type: 'application/json', text });

/** A file brings choices, and not the browser's permission for them. The browser is asked about each site, so only then. */
function ImportedSites({ attempt }: Pick<SectionProps, 'attempt'>) {
  const known = useKnown();
  const waiting = known ? waitingOrigins(known) : [];
  return waiting.length > 0 && <Waiting words={say('sitesWait')} origins={waiting} attempt={attempt} />;
}

function Transfer({ attempt }: SectionProps) {
  const [canUndo, setCanUndo] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    void hasBackup().then(setCanUndo);
    return watchBackup(setCanUndo);
  }, []);

  const exportAll = () =>
    attempt(async () => {
      saveFile(jsonFile('lede.json', writeFile(await choicesNow())));
      return say('exported');
    });
  const importFrom = (file: File) =>
    attempt(async () => {
      // Not read at all where it cannot be ours.
      if (file.size > LONGEST) throw new Error(say('fileTooLarge'));
      const result = readFile(await file.text());
      if (isFault(result)) throw new Error(say(result.word, result.place ?? ''));
      await take(result);
      return sayCount('imported', Object.keys(result.sites).length);
    }, 'notImported');
  const undo = () =>
    attempt(async () => {
      await bringBack();
      // The button that was pressed goes.
      opener.current?.focus();
      return say('importUndone');
    });

  return (
    <>
      <p class="help">{say('transferHelp')}</p>
      <p class="buttons">
        <button type="button" onClick={() => void exportAll()}>
          {say('export')}
        </button>
        <button type="button" ref={opener} onClick={() => input.current?.click()}>
          {say('import')}
        </button>
        {canUndo && (
          <button type="button" onClick={() => void undo()}>
            {say('importUndo')}
          </button>
        )}
      </p>
      {canUndo && <ImportedSites attempt={attempt} />}
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={say('import')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file again is a new choice.
          if (file) void importFrom(file).finally(() => (currentTarget.value = ''));
        }}
      />
    </>
  );
}

/** All choices as one file, out and in. */
export const transfer: Section = { id: 'transfer', title: 'optionsTransfer', Content: Transfer };
