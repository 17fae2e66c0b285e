/** Words for a picture or its credit, in several languages. */
const PICTURE = 'photo(?:graph)?s?|pictures?|images?|fotos?|bild|crédits?|credits?|imagen|immagine|фото|写真|사진';

/** Words for a numbered figure or table. */
const NUMBERED =
  'fig(?:ure|ura)?|abb(?:ildung)?|tab(?:le|elle|leau|la|ela)?|grafik|chart|afbeelding|rysunek|рис(?:унок)?|табл(?:ица)?|図|表|图|그림|표';

const STARTS = new RegExp(
  `^(?:(?:${NUMBERED})\\.?\\s*\\p{N}{1,3}\\s*[:：.]|(?:${PICTURE})\\s*(?:[:：/|=]|by\\b|von\\b)|图为|图[:：]|資料写真)`,
  'iu',
);
const ENDS = new RegExp(
  `(?:^|[\\s(.;])(?:${PICTURE})(?:\\s*[:：/]|\\s+(?:by|courtesy|credit|von)\\b)[^.!?]{1,60}[.)]{0,2}$`,
  'iu',
);

/** Characters up to which a paragraph may be a caption. */
const LONGEST = 500;

/** Whether a paragraph is a caption: it begins with a picture's number or credit, or ends with its credit. */
export const isCaption = (paragraph: string): boolean =>
  paragraph.length <= LONGEST && (STARTS.test(paragraph) || ENDS.test(paragraph));
