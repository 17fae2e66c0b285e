import { useEffect, useState } from 'preact/hooks';
import { saveFile } from '../save-file.ts';
import { forgetUnreadable, loadUnreadable } from '../settings.ts';
import { say } from '../words.ts';
import { jsonFile } from './transfer.tsx';

/** Says that the stored settings could not be read, and gives them out as they are; nothing where all is well. */
export function Unread() {
  const [unread, setUnread] = useState<{ value: unknown } | null>(null);
  useEffect(() => void loadUnreadable().then(setUnread), []);
  if (!unread) return null;
  const giveOut = async () => {
    saveFile(jsonFile('lede-unread.json', JSON.stringify(unread.value, null, 2)));
    await forgetUnreadable();
    setUnread(null);
  };
  return (
    <div role="alert">
      <p class="help">{say('settingsUnread')}</p>
      <p class="buttons">
        <button type="button" onClick={() => void giveOut()}>
          {say('export')}
        </button>
      </p>
    </div>
  );
}
