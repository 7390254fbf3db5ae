/** The fixed-point arithmetic of TensorFlow Lite's reference kernels, written for clarity, exact to the bit. */

/** int32 x int32: floor((a * b + 2^30) / 2^31), saturated for the one case that overflows. */
export function saturatingRoundingDoublingHighMul(a: number, b: number): number {
  if (a === -(2 ** 31) && b === -(2 ** 31)) return 2 ** 31 - 1;
  return Number((BigInt(a) * BigInt(b) + (1n << 30n)) >> 31n);
}

/** x / 2^exponent, rounded to nearest, halves away from zero; exponent 0 … 62. */
export function roundingDivideByPowerOfTwo(x: number, exponent: number): number {
  const divisor = 2 ** exponent;
  const magnitude = Math.floor((Math.abs(x) + divisor / 2) / divisor);
  return exponent === 0 ? x : x < 0 ? -magnitude : magnitude;
}

/** A positive real number as multiplier * 2^(shift - 31), multiplier in [2^30, 2^31). */
export interface FixedMultiplier {
  readonly multiplier: number;
  readonly shift: number;
}

/** Splits d > 0 into fraction in [0.5, 1) and exponent, d = fraction * 2^exponent. */
function splitExponent(d: number): [fraction: number, exponent: number] {
  let exponent = Math.floor(Math.log2(d)) + 1;
  let fraction = d / 2 ** exponent;
  // The logarithm is rounded; correct by one where it landed on the wrong side of a power of two.
  if (fraction >= 1) [fraction, exponent] = [fraction / 2, exponent + 1];
  else if (fraction < 0.5) [fraction, exponent] = [fraction * 2, exponent - 1];
  return [fraction, exponent];
}

/** The reference's QuantizeMultiplier. */
export function quantizeMultiplier(real: number): FixedMultiplier {
  if (real === 0) return { multiplier: 0, shift: 0 };
  let [fraction, shift] = splitExponent(real);
  let multiplier = Math.round(fraction * 2 ** 31);
  if (multiplier === 2 ** 31) {
    multiplier /= 2;
    shift += 1;
  }
  return shift < -31 ? { multiplier: 0, shift: 0 } : { multiplier, shift };
}

/** The reference's MultiplyByQuantizedMultiplier, double rounding: its left shift wraps as int32 does. */
export function multiplyByQuantizedMultiplier(x: number, { multiplier, shift }: FixedMultiplier): number {
  const shifted = Math.imul(x, 2 ** Math.max(shift, 0));
  return roundingDivideByPowerOfTwo(
    saturatingRoundingDoublingHighMul(shifted, multiplier),
    Math.max(-shift, 0),
  );
}

/** A sum as a quantized value, not clamped yet; the addition wraps as int32 does. */
export function requantize(sum: number, multiplier: FixedMultiplier, zeroPoint: number): number {
  return (multiplyByQuantizedMultiplier(sum, multiplier) + zeroPoint) | 0;
}

/** x * 2^exponent, saturated to int32 for positive exponents, rounded for negative ones. */
function saturatingRoundingMultiplyByPowerOfTwo(x: number, exponent: number): number {
  if (exponent < 0) return roundingDivideByPowerOfTwo(x, -exponent);
  return Math.min(Math.max(x * 2 ** exponent, -(2 ** 31)), 2 ** 31 - 1);
}

const Q0_ONE = 2 ** 31 - 1;

/** exp(a) for a in [-1/4, 0) as Q0.31: Taylor series around -1/8. */
function expNearZero(a: number): number {
  const multiply = saturatingRoundingDoublingHighMul;
  const expMinusOneEighth = 1895147668;
  const oneThird = 715827883;
  const x = a + 2 ** 28;
  const x2 = multiply(x, x);
  const x3 = multiply(x2, x);
  const x4 = multiply(x2, x2);
  const x4Over4 = saturatingRoundingMultiplyByPowerOfTwo(x4, -2);
  const tail = saturatingRoundingMultiplyByPowerOfTwo(multiply(x4Over4 + x3, oneThird) + x2, -1);
  return expMinusOneEighth + multiply(expMinusOneEighth, x + tail);
}

/** exp(-2^k) as Q0.31 for k = -2 … 4. */
const EXP_OF_POWERS = [1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242];

/** exp(a) as Q0.31 for a <= 0 given as Q5.26. */
export function expOnNegativeValues(a: number): number {
  if (a === 0) return Q0_ONE;
  const oneQuarter = 2 ** 24;
  const modQuarter = (a & (oneQuarter - 1)) - oneQuarter;
  let result = expNearZero(saturatingRoundingMultiplyByPowerOfTwo(modQuarter, 5));
  const remainder = modQuarter - a;
  EXP_OF_POWERS.forEach((factor, k) => {
    if (remainder & (1 << (24 + k))) result = saturatingRoundingDoublingHighMul(result, factor);
  });
  return result;
}

/**
 * 1 / x for x > 0 with `integerBits` integer bits: a Q0.31 factor in (0.5, 1], to be divided by 2^bitsOverUnit.
 */
export function reciprocal(x: number, integerBits: number): { factor: number; bitsOverUnit: number } {
  const multiply = saturatingRoundingDoublingHighMul;
  const headroom = Math.clz32(x);
  const fraction = x * 2 ** headroom - 2 ** 31;
  // Newton-Raphson on the denominator's half, in Q2.29.
  const halfDenominator = roundingHalfSum(fraction, Q0_ONE);
  let estimate = 1515870810 + multiply(halfDenominator, -1010580540);
  for (let i = 0; i < 3; ++i) {
    const error = 2 ** 29 - multiply(halfDenominator, estimate);
    estimate += saturatingRoundingMultiplyByPowerOfTwo(multiply(estimate, error), 2);
  }
  return {
    factor: saturatingRoundingMultiplyByPowerOfTwo(estimate, 1),
    bitsOverUnit: integerBits - headroom,
  };
}

/** (a + b) / 2, halves away from zero. */
function roundingHalfSum(a: number, b: number): number {
  const sum = a + b;
  return Math.trunc((sum + (sum >= 0 ? 1 : -1)) / 2);
}
