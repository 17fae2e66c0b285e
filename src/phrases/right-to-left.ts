/** Letters of the scripts that are written from right to left, as what stands between the brackets of a pattern. */
export const RIGHT_TO_LEFT = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc';
