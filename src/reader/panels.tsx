/** @jsxImportSource preact */
import type { VNode } from 'preact';
import { say, type Word } from '../words.ts';
import type { PanelName } from './bar.tsx';
import { Help } from './help.tsx';
import { LookPanel, type LookProps } from './look-panel.tsx';
import { MorePanel, type MoreProps } from './more-panel.tsx';
import { Outline, type OutlineProps } from './outline.tsx';
import { Panel } from './panel.tsx';
import { VoicePanel, type VoiceProps } from './voice-panel.tsx';

interface Props {
  open: PanelName | null;
  outline: OutlineProps;
  look: LookProps;
  voice: VoiceProps;
  more: MoreProps;
}

/** The card that is open below the bar; null for none, and for 'points', which is shown in the text. */
export function OpenPanel({ open, outline, look, voice, more }: Props) {
  const cards: Readonly<Partial<Record<PanelName, readonly [title: Word, () => VNode]>>> = {
    outline: ['readerOutline', () => <Outline {...outline} />],
    look: ['readerLook', () => <LookPanel {...look} />],
    voice: ['readerAloud', () => <VoicePanel {...voice} />],
    more: ['readerMore', () => <MorePanel {...more} />],
    help: ['readerHelp', () => <Help />],
  };
  const card = open && cards[open];
  if (!card) return null;
  const [title, content] = card;
  return (
    <Panel id={open} title={say(title)} atStart={open === 'outline'} key={open}>
      {content()}
    </Panel>
  );
}
