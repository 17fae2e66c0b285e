import { useId } from 'preact/hooks';
import { copyOptionsOf } from '../copy-options.ts';
import { Select } from '../design/select.tsx';
import { Switch } from '../design/switch.tsx';
import { TextArea } from '../design/text-area.tsx';
import { PLACEHOLDERS, unknownPlaceholders } from '../formats/template.ts';
import type { Settings } from '../settings.ts';
import { say, uiLanguage } from '../words.ts';
import { CopyPreview } from './copy-preview.tsx';
import type { Section, SectionProps } from './section.tsx';

/** Columns after which lines of plain text may be broken; 0 for never. */
const WIDTHS = [0, 65, 72, 80, 100];

const listFormat = (names: readonly string[]): string =>
  new Intl.ListFormat(uiLanguage(), { type: 'unit' }).format(names);

/** What is wrong with a template, in words; nothing where it can be filled in. */
function wrongWith(template: string): string | undefined {
  const unknown = unknownPlaceholders(template);
  if (!unknown.length) return undefined;
  const inBraces = (names: readonly string[]) => listFormat(names.map((name) => `{${name}}`));
  return say('templateUnknown', inBraces(unknown), inBraces(PLACEHOLDERS));
}

interface TemplateProps {
  name: 'copyHead' | 'copyFoot';
  label: string;
  help: string;
  settings: Settings;
  save: SectionProps['save'];
}

/** A template's field. What is typed is saved as it is: a name that nobody knows stays as text. */
function Template({ name, label, help, settings, save }: TemplateProps) {
  const error = wrongWith(settings[name]);
  return (
    <TextArea
      label={label}
      help={help}
      value={settings[name]}
      {...(error && { error })}
      onChange={(text) => save({ [name]: text })}
    />
  );
}

function Copying({ settings, save }: SectionProps) {
  const id = useId();
  return (
    <>
      <Template
        name="copyHead"
        label={say('optionCopyHead')}
        help={say('optionCopyHeadHelp', listFormat(PLACEHOLDERS.map((name) => `{${name}}`)))}
        settings={settings}
        save={save}
      />
      <Template
        name="copyFoot"
        label={say('optionCopyFoot')}
        help={say('optionCopyFootHelp')}
        settings={settings}
        save={save}
      />
      <h3 id={id}>{say('copyPreview')}</h3>
      <CopyPreview labelledBy={id} options={copyOptionsOf(settings)} />
      <Switch
        label={say('optionFrontMatter')}
        help={say('optionFrontMatterHelp')}
        checked={settings.copyFrontMatter}
        onChange={(copyFrontMatter) => void save({ copyFrontMatter })}
      />
      <Select
        label={say('optionWrap')}
        help={say('optionWrapHelp')}
        options={WIDTHS.map((width) => ({
          value: String(width),
          label: width ? say('wrapAt', String(width)) : say('wrapNever'),
        }))}
        value={String(WIDTHS.includes(settings.copyWrapAt) ? settings.copyWrapAt : 0)}
        onChange={(width) => void save({ copyWrapAt: Number(width) })}
      />
      <Switch
        label={say('optionLinkNotes')}
        help={say('optionLinkNotesHelp')}
        checked={settings.copyLinkNotes}
        onChange={(copyLinkNotes) => void save({ copyLinkNotes })}
      />
    </>
  );
}

/** How copies and saved files look. */
export const copying: Section = { id: 'copying', title: 'optionsCopying', Content: Copying };
