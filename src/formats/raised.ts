/** What Unicode has above and below the line: digits and the signs that stand with them. */
const SHAPES = {
  sup: new Map([...'0123456789+-−=()n'].map((plain, i) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][i]!])),
  sub: new Map([...'0123456789+-−=()'].map((plain, i) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][i]!])),
};

/**
 * Text that stands above or below the line, for where there is no markup: a power that sinks into its number makes another
 * number. Text with letters stays as it is: the 'st' of '1st' is read well on the line.
 */
export function raised(text: string, where: keyof typeof SHAPES): string {
  const shapes = [...text.trim()].map((character) => SHAPES[where].get(character));
  return shapes.every((shape) => shape !== undefined) ? shapes.join('') : text;
}
