/** So many numbers, all 0, to count or to sum up in. */
export const zeros = (length: number): Float64Array => new Float64Array(length);

/** So many whole numbers, all 0, for counts and places. */
export const integers = (length: number): Int32Array => new Int32Array(length);
