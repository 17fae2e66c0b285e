import { useId, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Icon } from '../design/icon.tsx';
import { runFile } from '../inject.ts';
import report from '../report/report.ts?script&iife';
import { saveFile } from '../save-file.ts';
import { say } from '../words.ts';
import { usePopup } from './popup-context.ts';
import { useInSight } from './use-in-sight.ts';

async function makeReport(tab: number, note: string): Promise<void> {
  await runFile(tab, report);
  const [result] = await browser.scripting.executeScript({
    target: { tabId: tab },
    func: (text) => globalThis.ledeReport?.(String(text)),
    args: [note.trim()],
  });
  if (typeof result?.result !== 'string' || !result.result) throw new Error('the page gave no report');
  saveFile({ name: 'lede-wrong-cut.html', type: 'text/html', text: result.result });
}

/** A wrong cut, told in a file that stays on the device until its reader passes it on himself. */
export function ReportCut() {
  const { tab, ask, announce } = usePopup();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const id = useId();
  const fold = useRef<HTMLButtonElement>(null);
  const whole = useInSight<HTMLElement>(open);

  const isWriting = useRef(false);
  const write = async () => {
    // Pressed twice: one file is enough.
    if (isWriting.current) return;
    isWriting.current = true;
    try {
      // Wakes a page whose script is gone, and fails where there is none to report.
      if (tab.id === undefined || !(await ask({ ask: 'visit', clean: false }))) return;
      await makeReport(tab.id, note);
      announce(say('saidReported'));
      // The button that was pressed goes with the form.
      fold.current?.focus();
      setOpen(false);
    } catch {
      announce(say('saidNotReported'));
    } finally {
      isWriting.current = false;
    }
  };

  return (
    <section class="report" ref={whole}>
      <button
        type="button"
        class="fold"
        ref={fold}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="flag" />
        <span>{say('reportCut')}</span>
        <span class="count" />
      </button>
      {open && (
        <form
          id={id}
          onSubmit={(event) => {
            event.preventDefault();
            void write();
          }}
        >
          <p>{say('reportCutHelp')}</p>
          <label for={`${id}-note`}>{say('reportCutNote')}</label>
          <textarea
            id={`${id}-note`}
            rows={3}
            dir="auto"
            aria-describedby={`${id}-help`}
            value={note}
            onInput={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <p class="help" id={`${id}-help`}>
            {say('reportCutNoteHelp')}
          </p>
          <button type="submit">{say('reportCutSave')}</button>
        </form>
      )}
    </section>
  );
}
