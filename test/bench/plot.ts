// How the cost grows with the text, as a drawing: milliseconds over bytes, both on logarithmic scales, so that what is
// linear is a straight line as steep as the pass over the characters.

interface Point {
  readonly name: string;
  readonly bytes: number;
  readonly times: Readonly<Record<string, number>>;
}

const WIDTH = 640;
const HEIGHT = 400;
const MARGIN = 60;
const COLOURS = ["#1f77b4", "#d62728", "#2ca02c"];

export function plot(points: readonly Point[]): string {
  const series = Object.keys(points[0]?.times ?? {});
  const times = points.flatMap((point) => Object.values(point.times));
  const x = scale(
    points.map(({ bytes }) => bytes),
    MARGIN,
    WIDTH - MARGIN,
  );
  const y = scale(times, HEIGHT - MARGIN, MARGIN / 2);
  const lines = series.map((name, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const path = points
      .map(({ bytes, times: at }) => `${x(bytes).toFixed(1)},${y(at[name] ?? 1).toFixed(1)}`)
      .join(" ");
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${path}"/><text x="${MARGIN + 10}" y="${MARGIN / 2 + 16 * (index + 1)}" fill="${colour}">${name}</text>`;
  });
  const sizes = points.map(
    ({ name, bytes }) =>
      `<text x="${x(bytes).toFixed(1)}" y="${HEIGHT - MARGIN + 20}" text-anchor="middle">${name}</text>`,
  );
  const marks = powersOfTen(times).map(
    (time) =>
      `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${y(time)}" y2="${y(time)}" stroke="#ddd"/><text x="${MARGIN - 6}" y="${y(time) + 4}" text-anchor="end">${time} ms</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12"><title>How the time grows with the text</title><rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>${marks.join("")}${lines.join("")}${sizes.join("")}</svg>\n`;
}

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const low = Math.log10(Math.min(...values));
  const high = Math.log10(Math.max(...values));
  return (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
}

function powersOfTen(values: readonly number[]): number[] {
  const powers: number[] = [];
  const low = Math.ceil(Math.log10(Math.min(...values)));
  const high = Math.floor(Math.log10(Math.max(...values)));
  for (let power = low; power <= high; power++) {
    powers.push(10 ** power);
  }
  return powers;
}
