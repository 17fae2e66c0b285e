/** What can be pressed, as a selector. Pictures open in viewers, and scripts give links without an address something to do. */
export const PRESSABLE =
  'a,button,input,select,textarea,label,summary,video,audio,img,picture,canvas,[role=button],[role=link],[role=tab],[role=menuitem],[role=switch],[onclick],[tabindex]:not([tabindex="-1"])';

/** What explains itself to a pointer that rests on it: a term, a mark of a note, or what says that something hangs at it. */
export const EXPLAINED = 'dfn,abbr,sup,[aria-describedby],[aria-expanded]';
