import { Select } from '../design/select.tsx';
import { Switch } from '../design/switch.tsx';
import { say, sayCount } from '../words.ts';
import type { Section, SectionProps } from './section.tsx';

const LENGTHS = [1, 2, 3, 4, 5, 6, 7];

function SummaryOptions({ settings, save }: SectionProps) {
  const hasModel = 'Summarizer' in globalThis;
  return (
    <>
      <Select
        label={say('optionSentences')}
        options={LENGTHS.map((length) => ({ value: String(length), label: sayCount('summarySentences', length) }))}
        value={String(settings.summarySentences)}
        onChange={(length) => void save({ summarySentences: Number(length) })}
      />
      <Switch
        label={say('optionModel')}
        help={`${say('optionModelHelp')}${hasModel ? '' : ` ${say('optionModelMissing')}`}`}
        checked={settings.browserModel}
        onChange={(browserModel) => void save({ browserModel })}
      />
    </>
  );
}

/** How long summaries are, and who else may write one. */
export const summary: Section = { id: 'summary', title: 'optionsSummary', Content: SummaryOptions };
