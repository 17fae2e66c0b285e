/** What was asked of one block: the numbers of the beliefs that hold, and how far each does. */
export interface Row {
  at: Int16Array;
  value: Float64Array;
}

export const rowOf = (answers: readonly (boolean | number)[]): Row => {
  const held = answers
    .map((answer, at) => ({ at, value: Math.min(1, Math.max(0, Number(answer) || 0)) }))
    .filter(({ value }) => value);
  return { at: Int16Array.from(held, ({ at }) => at), value: Float64Array.from(held, ({ value }) => value) };
};

export function sumOf(row: Row, points: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < row.at.length; i++) sum += points[row.at[i]!]! * row.value[i]!;
  return sum;
}

const ROUNDS = 12;
const LONGEST_STEP = 3;

/** Solves the symmetric system in place by Cholesky's method. */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  for (let j = 0; j < size; j++) {
    for (let k = 0; k <= j; k++) {
      let sum = matrix[j * size + k]!;
      for (let m = 0; m < k; m++) sum -= matrix[j * size + m]! * matrix[k * size + m]!;
      matrix[j * size + k] = j === k ? Math.sqrt(Math.max(sum, 1e-9)) : sum / matrix[k * size + k]!;
    }
  }
  const result = Float64Array.from(right);
  for (let j = 0; j < size; j++) {
    for (let m = 0; m < j; m++) result[j]! -= matrix[j * size + m]! * result[m]!;
    result[j]! /= matrix[j * size + j]!;
  }
  for (let j = size - 1; j >= 0; j--) {
    for (let m = j + 1; m < size; m++) result[j]! -= matrix[m * size + j]! * result[m]!;
    result[j]! /= matrix[j * size + j]!;
  }
  return result;
}

export interface Example {
  row: Row;
  belongs: boolean;
  weight: number;
}

/** Logistic regression by Newton's method, held back by `ridge`. */
export function regress(examples: readonly Example[], size: number, ridge: number): Float64Array {
  const points = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = Float64Array.from(points, (value) => -ridge * value);
    const bend = new Float64Array(size * size);
    for (const { row, belongs, weight } of examples) {
      const chance = 1 / (1 + Math.exp(-sumOf(row, points)));
      const error = weight * (Number(belongs) - chance);
      const curve = weight * Math.max(1e-4, chance * (1 - chance));
      for (let i = 0; i < row.at.length; i++) {
        slope[row.at[i]!]! += error * row.value[i]!;
        for (let k = 0; k <= i; k++) bend[row.at[i]! * size + row.at[k]!]! += curve * row.value[i]! * row.value[k]!;
      }
    }
    for (let j = 0; j < size; j++) bend[j * size + j]! += ridge;
    const steps = solve(bend, slope, size);
    for (let j = 0; j < size; j++) points[j]! += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, steps[j]!));
  }
  return points;
}
