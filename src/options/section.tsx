import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Message, MessageLine } from '../design/message-line.tsx';
import type { Settings } from '../settings.ts';
import { say, sayNotSaved, type Word } from '../words.ts';

export interface SectionProps {
  settings: Settings;
  /** Saves choices at once; the section says beside its title that it did, or why it could not. */
  save: (changes: Partial<Settings>) => Promise<boolean>;
  /**
   * Does something else and says the same of it, or the text that the work gives, if it gives one. The work begins before
   * anything is awaited, so that it may ask for a permission. Resolves to whether it was done.
   */
  attempt: (work: () => Promise<unknown>, failed?: 'notSaved' | 'notImported') => Promise<boolean>;
}

/** One part of the options page. */
export interface Section {
  /** Also its address on the page, after '#'. */
  id: string;
  title: Word;
  Content: ComponentType<SectionProps>;
}

interface Props {
  section: Section;
  settings: Settings;
  onSave: (changes: Partial<Settings>) => Promise<void>;
}

/** How long 'Saved.' stays. */
const QUIET_MS = 3000;

/** A section with its title and its own message line. */
export function SectionFrame({ section: { id, title, Content }, settings, onSave }: Props) {
  const [message, setMessage] = useState<Message | null>(null);
  useEffect(() => {
    if (!message || message.isError) return;
    const timer = setTimeout(() => setMessage(null), QUIET_MS);
    return () => clearTimeout(timer);
  }, [message]);

  const attempt: SectionProps['attempt'] = async (work, failed) => {
    try {
      const said = await work();
      setMessage({ text: typeof said === 'string' ? said : say('saved') });
      return true;
    } catch (error) {
      setMessage({ text: sayNotSaved(error instanceof Error ? error.message : String(error), failed), isError: true });
      return false;
    }
  };
  const save = (changes: Partial<Settings>) => attempt(() => onSave(changes));

  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`} tabIndex={-1}>
          {say(title)}
        </h2>
        <MessageLine message={message} />
      </header>
      <Content settings={settings} save={save} attempt={attempt} />
    </section>
  );
}
