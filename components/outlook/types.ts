/** An outlook as the page shows it: what `getOutlook` hands over. */
export type OutlookSection = { key: string; title: string; paragraphs: readonly string[] };

export type OutlookHorizon = {
  year: number;
  title: string;
  summary: string;
  /** 'forecast' or 'scenario'. */
  basis: string;
  paragraphs: readonly string[];
};

export type GoalTemplate = {
  key: string;
  title: string;
  unit: string;
  baseline: number;
  target: number;
  points: number;
  /** Usual length. */
  months: number;
  note: string;
};

export type RequiredLevels = Readonly<Record<2026 | 2031 | 2036 | 2046, number>>;

export type OutlookStrategy = {
  key: string;
  title: string;
  summary: string;
  paragraphs: readonly string[];
  required: RequiredLevels;
  weights: Readonly<Record<2031 | 2036 | 2046, number>>;
  templates: readonly GoalTemplate[];
};

export type OutlookFigure = {
  key: string;
  label: string;
  value: string;
  proxy: string;
  meaning: string;
  year: string;
  /** 'measured' or 'forecast'. */
  kind: string;
  sourceKey: string;
};

export type OutlookSource = {
  key: string;
  title: string;
  publisher: string;
  year: string;
  url: string;
  licence: string;
  attribution: string;
  caveat: string;
};

export type OutlookContent = {
  slug: string;
  number: number;
  profession: string;
  category: string;
  rating: string;
  ratingReason: string;
  summary: string;
  editorialNote: string;
  /** `YYYY-MM-DD` */
  reviewedOn: string;
  sections: readonly OutlookSection[];
  horizons: readonly OutlookHorizon[];
  strategies: readonly OutlookStrategy[];
  figures: readonly OutlookFigure[];
  sources: readonly OutlookSource[];
};
