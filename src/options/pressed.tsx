import { Switch } from '../design/switch.tsx';
import { say } from '../words.ts';
import type { Section } from './section.tsx';

/** What a press of the toolbar button does. */
export const pressed: Section = {
  id: 'pressed',
  title: 'optionsWhenPressed',
  Content: ({ settings, save }) => (
    <>
      <Switch
        label={say('optionCleanOnPress')}
        help={say('optionCleanOnPressHelp')}
        checked={settings.cleanOnPress}
        onChange={(cleanOnPress) => save({ cleanOnPress })}
      />
      <Switch
        label={say('optionOnlyToggle')}
        help={say('optionOnlyToggleHelp')}
        checked={settings.onlyToggle}
        onChange={(onlyToggle) => save({ onlyToggle })}
      />
    </>
  ),
};
