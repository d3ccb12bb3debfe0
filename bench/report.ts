import { availableParallelism, cpus, loadavg } from 'node:os';
import type { Figure, Section } from './sections';

/** The machine that was measured: figures of two machines cannot be compared. */
export function machine() {
  return {
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    /** Over the last minute, the benchmark's own work included. */
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

export function holds({ value, aim }: Figure): boolean | undefined {
  if (!aim) return undefined;
  return 'atMost' in aim ? value <= aim.atMost : value >= aim.atLeast;
}

export function toJson(sections: readonly Section[]): string {
  const judged = sections.map(({ title, figures }) => ({
    title,
    figures: figures.map((figure) => ({ ...figure, holds: holds(figure) })),
  }));
  return JSON.stringify({ machine: machine(), sections: judged }, null, 2);
}

export function toTable(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ figures }) => figures);
  const nameWidth = Math.max(...rows.map(({ name }) => name.length));
  const valueWidth = Math.max(...rows.map(({ value }) => number(value).length));
  const unitWidth = Math.max(...rows.map(({ unit }) => unit.length));
  const line = (figure: Figure) => {
    const { name, value, unit } = figure;
    const figureCell = `${number(value).padStart(valueWidth)} ${unit.padEnd(unitWidth)}`;
    return `  ${name.padEnd(nameWidth)}  ${figureCell}  ${verdict(figure)}`.trimEnd();
  };
  const { node, processor, cores, load } = machine();
  return [
    `Node ${node}, ${cores} cores (${processor}), load ${load}`,
    ...sections.flatMap(({ title, figures }) => ['', title, ...figures.map(line)]),
  ].join('\n');
}

function verdict(figure: Figure): string {
  const { aim } = figure;
  if (!aim) return '';
  const words = 'atMost' in aim ? `at most ${aim.atMost}` : `at least ${aim.atLeast}`;
  return `aim: ${words.padEnd(13)}  ${holds(figure) ? 'holds' : 'missed'}`;
}

/** About three significant figures; a dash for a number that is not finite. */
function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}
