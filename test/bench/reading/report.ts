import type { CorpusPage } from './corpus.ts';
import type { Outcome, ReaderName } from './in-page.ts';
import {
  compareSnippets,
  compareTexts,
  isExact,
  isSame,
  isSameDay,
  macro,
  micro,
  occurs,
  quantile,
  type Scores,
} from './score.ts';
import { SIZES, type SizeRow } from './sizes.ts';

export interface Row extends Outcome {
  page: CorpusPage;
  reader: ReaderName;
  error?: string;
}

const figure = (value: number): string => value.toFixed(3);
const percent = (part: number, whole: number): string => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–');
const ms = (value: number): string => value.toFixed(1);
const scoreCells = ({ f1, precision, recall }: Scores) => [figure(f1), figure(precision), figure(recall)];

function printTable(title: string, head: readonly string[], lines: readonly (readonly string[])[]): void {
  console.log(`\n### ${title}\n`);
  for (const line of [head, head.map(() => '---'), ...lines]) console.log(`| ${line.join(' | ')} |`);
}

const textOf = (row: Row): string => row.found?.text ?? '';

function fullText(rows: readonly Row[]): string[] {
  const counts = rows.map((row) => compareTexts(textOf(row), row.page.body ?? ''));
  const exact = rows.filter((row) => isExact(textOf(row), row.page.body ?? '')).length;
  return [...scoreCells(macro(counts)), figure(exact / rows.length)];
}

function snippets(rows: readonly Row[]): string[] {
  const counts = rows.map((row) => compareSnippets(textOf(row), row.page.with ?? [], row.page.without ?? []));
  const comments = rows.flatMap((row) => (row.page.comments ?? []).map((piece) => occurs(piece, textOf(row))));
  return [...scoreCells(micro(counts)), percent(comments.filter(Boolean).length, comments.length)];
}

function facts(rows: readonly Row[]): string[] {
  const share = (
    field: 'title' | 'byline' | 'publishedTime',
    ofFound: (row: Row) => string | null | undefined,
    same: (found: string | null | undefined, truth: string) => boolean,
  ) => {
    const known = rows.filter((row) => row.page.meta?.[field]);
    return percent(
      known.filter((row) => same(ofFound(row), [row.page.meta?.[field] ?? ''].flat().join(', '))).length,
      known.length,
    );
  };
  return [
    share('title', (row) => row.found?.title, isSame),
    share('byline', (row) => row.found?.byline, isSame),
    share('publishedTime', (row) => row.found?.published, isSameDay),
  ];
}

function speed(rows: readonly Row[]): string[] {
  const medians = rows.filter((row) => row.times.length > 0).map((row) => quantile(row.times, 0.5));
  return [
    ms(quantile(medians, 0.5)),
    ms(quantile(medians, 0.95)),
    ms(Math.max(0, ...medians)),
    ms(medians.reduce((a, b) => a + b, 0)),
    String(rows.filter((row) => row.error).length),
    String(rows.filter((row) => !row.found && !row.error).length),
    String(rows.filter((row) => row.changed).length),
  ];
}

export function printReport(rows: readonly Row[], readers: readonly ReaderName[]): void {
  const table = (title: string, head: readonly string[], among: readonly Row[], cells: (rows: Row[]) => string[]) => {
    if (!among.length) return;
    const lines = readers.map((reader) => [reader, ...cells(among.filter((row) => row.reader === reader))]);
    printTable(`${title}, ${among.length / readers.length} pages`, ['reader', ...head], lines);
  };
  const scores = ['F1', 'precision', 'recall'];
  const whole = rows.filter((row) => row.page.body);
  const pieces = rows.filter((row) => row.page.with);
  table('Full text', [...scores, 'exact'], whole, fullText);
  table('Snippets', [...scores, 'comments leaked'], pieces, snippets);
  const languages = [...new Set(pieces.map((row) => row.page.lang?.slice(0, 2).toLowerCase()))].filter(Boolean);
  for (const lang of languages) {
    const among = pieces.filter((row) => row.page.lang?.slice(0, 2).toLowerCase() === lang);
    if (among.length >= 10 * readers.length)
      table(`Snippets in ${lang}`, [...scores, 'comments leaked'], among, snippets);
  }
  table('Facts as a person gives them', ['title', 'byline', 'day'], pieces, facts);
  table('Time in ms', ['median', 'p95', 'worst', 'sum', 'errors', 'no result', 'changed the page'], rows, speed);
}

export function printSizes(rows: readonly SizeRow[], readers: readonly ReaderName[]): void {
  const cell = (reader: ReaderName, size: number): string => {
    const row = rows.find((each) => each.reader === reader && each.size === size);
    return row && Number.isFinite(row.ms) ? `${ms(row.ms)} (${((row.ms * 1000) / size).toFixed(1)} µs)` : 'failed';
  };
  printTable(
    'Time in ms by the number of elements, and per element',
    ['reader', ...SIZES.map((size) => size.toLocaleString('en'))],
    readers.map((reader) => [reader, ...SIZES.map((size) => cell(reader, size))]),
  );
}
