/** Elements of MathML that are kept of a formula: all of MathML Core that shows something. */
export const MATHML_TAGS: ReadonlySet<string> = new Set(
  'math mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot munder mover munderover mtable mtr mtd mfenced menclose mstyle mpadded mphantom mmultiscripts mprescripts semantics'.split(
    ' ',
  ),
);

/** Attributes of theirs without which a formula says something else: a binomial is a fraction without its line. */
export const MATHML_ATTRIBUTES =
  'accent accentunder columnalign columnspan depth display displaystyle fence form height largeop linethickness lspace mathvariant maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy symmetric voffset width'.split(
    ' ',
  );

/** Lengths, numbers and names: all that these attributes can hold. */
export const MATHML_VALUE = /^[\w .%+-]{1,40}$/;
