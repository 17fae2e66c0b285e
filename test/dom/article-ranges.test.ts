import type { Root, Text as TreeText } from 'hast';
import { expect, it } from 'vitest';
import { rangesIn } from '../../src/article/ranges.ts';
import type { TextSource } from '../../src/article/types.ts';
import { textRuns } from '../../src/formats/text.ts';

it('finds a stretch of the text in the live nodes, across elements and folded white space', () => {
  const live = [' First \n   sentence, ', 'bold', ' end.\n', 'Next one.'].map((data) => document.createTextNode(data));
  const paragraph = document.createElement('p');
  const bold = document.createElement('b');
  bold.append(live[1]!);
  paragraph.append(live[0]!, bold, live[2]!);
  document.body.append(paragraph, live[3]!);
  const tree: TreeText[] = [' First sentence, ', 'bold', ' end. ', 'Next one.'].map((value) => ({
    type: 'text',
    value,
  }));
  const content: Root = {
    type: 'root',
    children: [
      { type: 'element', tagName: 'p', properties: {}, children: tree.slice(0, 3) },
      { type: 'element', tagName: 'p', properties: {}, children: tree.slice(3) },
    ],
  };
  const sources: TextSource[] = tree.map((text, i) => ({ text, nodes: [live[i]!] }));
  const { text, runs } = textRuns(content);
  expect(text).toBe('First sentence, bold end.\n\nNext one.');
  const start = text.indexOf('sentence');
  const ranges = rangesIn(text, runs, sources, start, text.indexOf('Next') + 4);
  expect(ranges.map(String)).toEqual(['sentence,', 'bold', 'end.', 'Next']);
  expect(rangesIn(text, runs, sources, 0, 5).map(String)).toEqual(['First']);
  expect(rangesIn(text, runs, sources, 5, 5)).toEqual([]);
});
