/** Text of which a larger share than this stands in links, by characters, is a line of links: the rest are labels and signs. */
export const ALL_LINKS = 0.8;
