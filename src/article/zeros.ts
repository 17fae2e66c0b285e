/** So many numbers, all 0, to count or to sum up in. */
export const zeros = (length: number): Float64Array => new Float64Array(length);
