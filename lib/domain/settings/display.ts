export const THEMES = ['system', 'light', 'dark'] as const;
export const DATE_FORMATS = ['day-first', 'month-first', 'iso'] as const;
export const WEEK_STARTS = ['monday', 'sunday', 'saturday'] as const;

export type Theme = (typeof THEMES)[number];
export type DateFormat = (typeof DATE_FORMATS)[number];
export type WeekStart = (typeof WEEK_STARTS)[number];

/** How pages look and write dates, as a person chose it. */
export interface Display {
  readonly theme: Theme;
  readonly dateFormat: DateFormat;
  readonly weekStart: WeekStart;
}

export const USUAL_DISPLAY: Display = {
  theme: 'system',
  dateFormat: 'day-first',
  weekStart: 'monday',
};

/** The preferences of these names; what is missing or unknown is as usual. */
export function toDisplay(names: { [Name in keyof Display]?: string | undefined }): Display {
  return {
    theme: THEMES.find((one) => one === names.theme) ?? USUAL_DISPLAY.theme,
    dateFormat: DATE_FORMATS.find((one) => one === names.dateFormat) ?? USUAL_DISPLAY.dateFormat,
    weekStart: WEEK_STARTS.find((one) => one === names.weekStart) ?? USUAL_DISPLAY.weekStart,
  };
}

/** As a cookie holds them: `dark.iso.sunday`. */
export function writeDisplay({ theme, dateFormat, weekStart }: Display): string {
  return [theme, dateFormat, weekStart].join('.');
}

/** The inverse of {@link writeDisplay}, for any text. */
export function readDisplay(text = ''): Display {
  const [theme, dateFormat, weekStart] = text.split('.', 3);
  return toDisplay({ theme, dateFormat, weekStart });
}
