import { Choice } from '../design/choice.tsx';
import { say } from '../words.ts';
import type { Section } from './section.tsx';

/** How pages of ours look. Pages of others keep their own look. */
export const appearance: Section = {
  id: 'appearance',
  title: 'optionsAppearance',
  Content: ({ settings, save }) => (
    <Choice
      label={say('optionScheme')}
      options={[
        { value: 'system', label: say('schemeSystem') },
        { value: 'light', label: say('schemeLight') },
        { value: 'dark', label: say('schemeDark') },
      ]}
      value={settings.scheme}
      onChange={(scheme) => save({ scheme })}
    />
  ),
};
