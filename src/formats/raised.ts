/** Unicode's superscript and subscript characters: digits, operators, parentheses and 'n'. */
const SHAPES = {
  sup: new Map([...'0123456789+-−=()n'].map((plain, i) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][i]!])),
  sub: new Map([...'0123456789+-−=()'].map((plain, i) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][i]!])),
};

/**
 * Superscript or subscript text in Unicode characters, for formats without markup: '10²' must not become '102'. Text
 * with any other character is returned as it is: the 'st' of '1st' reads well on the line.
 */
export function raised(text: string, where: keyof typeof SHAPES): string {
  const shapes = [...text.trim()].map((character) => SHAPES[where].get(character));
  return shapes.every((shape) => shape !== undefined) ? shapes.join('') : text;
}
