/** @jsxImportSource preact */
import { say } from '../words.ts';
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

/** The card that is open below the bar, if any. */
export function OpenPanel({ open, outline, look, voice, more }: Props) {
  switch (open) {
    case 'outline':
      return (
        <Panel id="outline" title={say('readerOutline')} atStart key={open}>
          <Outline {...outline} />
        </Panel>
      );
    case 'look':
      return (
        <Panel id="look" title={say('readerLook')} key={open}>
          <LookPanel {...look} />
        </Panel>
      );
    case 'voice':
      return (
        <Panel id="voice" title={say('readerAloud')} key={open}>
          <VoicePanel {...voice} />
        </Panel>
      );
    case 'more':
      return (
        <Panel id="more" title={say('readerMore')} key={open}>
          <MorePanel {...more} />
        </Panel>
      );
    case 'help':
      return (
        <Panel id="help" title={say('readerHelp')} key={open}>
          <Help />
        </Panel>
      );
    default:
      return null;
  }
}
