/** Linear sRGB, each channel 0–1. */
export type Rgb = readonly [number, number, number];

/** From `#rrggbb`. */
export function toLinear(hex: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

type Matrix = readonly [Rgb, Rgb, Rgb];

const luminance: Rgb = [0.2126, 0.7152, 0.0722];

// Machado, Oliveira and Fernandes (2009), severity 1, in linear sRGB.
const seen = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [luminance, luminance, luminance],
} satisfies Record<string, Matrix>;

export type Vision = keyof typeof seen;
export const visions: readonly Vision[] = [
  'usual',
  'protanopia',
  'deuteranopia',
  'tritanopia',
  'grey',
];

const dot = (a: Rgb, b: Rgb) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const multiply = (matrix: Matrix, colour: Rgb): Rgb => [
  dot(matrix[0], colour),
  dot(matrix[1], colour),
  dot(matrix[2], colour),
];

/** WCAG 2 contrast ratio, 1–21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [darker = 0, lighter = 0] = [dot(luminance, a), dot(luminance, b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

// Ottosson (2020): linear sRGB to Oklab.
function toOklab(colour: Rgb): Rgb {
  const clamped = colour.map((channel) => Math.min(1, Math.max(0, channel)));
  const cones = multiply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    [clamped[0] ?? 0, clamped[1] ?? 0, clamped[2] ?? 0],
  );
  return multiply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(cones[0]), Math.cbrt(cones[1]), Math.cbrt(cones[2])],
  );
}

/** How far apart two colours look, as a distance in Oklab (black to white is 1). */
export function differenceSeen(a: Rgb, b: Rgb, vision: Vision): number {
  const [one, other] = [toOklab(multiply(seen[vision], a)), toOklab(multiply(seen[vision], b))];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
