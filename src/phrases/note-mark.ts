const BARE = '(?:\\d{1,3}|[a-z]|[ivxl]{1,5}|[*†‡§¶]{1,3})';
const ONE = `[[(]?\\s*${BARE}\\s*[\\])]?`;
const MARKS = new RegExp(`^${ONE}(?:(?:[\\s,;–-]{1,3}|(?<=\\])(?=\\[))${ONE}){0,9}$`, 'i');

/** Longer text is no mark of a note, in UTF-16 code units. */
export const LONGEST_NOTE_MARK = 40;

/** Whether a trimmed text is what marks of notes show: numbers, letters or asterisks, with or without brackets. */
export const isNoteMarkText = (text: string): boolean => text.length <= LONGEST_NOTE_MARK && MARKS.test(text);
