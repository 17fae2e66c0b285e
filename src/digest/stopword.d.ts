// The package has no types. Each of its lists is a module with one export, an array of words.
declare module 'stopword/src/*';
