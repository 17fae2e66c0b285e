import { Select } from '../design/select.tsx';
import { Switch } from '../design/switch.tsx';
import { say, sayCount, uiLanguage } from '../words.ts';
import type { Section, SectionProps } from './section.tsx';

const LENGTHS = [1, 2, 3, 4, 5, 6, 7];
const HASHTAGS = [5, 6, 7, 8, 9, 10];

function SummaryOptions({ settings, save }: SectionProps) {
  const number = new Intl.NumberFormat(uiLanguage());
  const hasModel = 'Summarizer' in globalThis;
  return (
    <>
      <Select
        label={say('optionSentences')}
        options={LENGTHS.map((length) => ({ value: String(length), label: sayCount('summarySentences', length) }))}
        value={String(settings.summarySentences)}
        onChange={(length) => void save({ summarySentences: Number(length) })}
      />
      <Select
        label={say('hashtags')}
        options={HASHTAGS.map((most) => ({ value: String(most), label: number.format(most) }))}
        value={String(settings.hashtags)}
        onChange={(most) => void save({ hashtags: Number(most) })}
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

/** How long summaries are, how many hashtags there are, and who else may write a summary. */
export const summary: Section = { id: 'summary', title: 'optionsSummary', Content: SummaryOptions };
