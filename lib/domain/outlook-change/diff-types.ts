import type { EditorialStrategy, RetiredStrategy, ValueField } from './types';

export type Part = { readonly title: string; readonly paragraphs: readonly string[] };
export type Keyed = { readonly key: string };

/** The whole text of a version, as readers see it. */
export interface OutlookText {
  readonly profession: string;
  readonly category: string;
  /** A step of the rating scale; null where there is no rating. */
  readonly rating: string | null;
  readonly ratingReason: string;
  readonly summary: string;
  readonly oneMinute?: { goes: string; stays: string; first: string } | undefined;
  readonly editorialNote: string;
  readonly reviewedOn: string;
  readonly sections: readonly (Part & Keyed)[];
  readonly horizons: readonly (Part & { year: number; summary: string; basis: string })[];
  readonly strategies: readonly (Part &
    EditorialStrategy & {
      summary: string;
      templates: readonly (Keyed & { title: string })[];
    })[];
  readonly retired: readonly RetiredStrategy[];
  readonly proxies: readonly { code: string; title: string; why: string }[];
  readonly figures: readonly (Keyed & { label: string })[];
  readonly sources: readonly (Keyed & { title: string })[];
  readonly claims: readonly (Keyed & { sentence: string })[];
}

/** A text that differs, paragraph by paragraph; empty on a side where the part is not there. */
export interface TextChange {
  readonly field: 'title' | 'summary' | 'text';
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** A value that differs; null on a side where it is not there. */
export interface ValueChange<F extends string = string> {
  readonly field: F;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

export interface PartDiff<F extends string = string> {
  readonly key: string;
  /** As the later version calls it, or the earlier one where it is gone. */
  readonly title: string;
  readonly kind: 'changed' | 'added' | 'removed';
  readonly texts: readonly TextChange[];
  readonly values: readonly ValueChange<F>[];
}

/** An entry that both versions have, with the fields in which it differs, as texts. */
export interface EntryDiff {
  readonly name: string;
  readonly fields: readonly { field: string; from: string; to: string }[];
}

/** Entries by their names. */
export interface ListDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly EntryDiff[];
}

export type StrategyDiff = PartDiff<ValueField> & {
  readonly templates: ListDiff;
  /** For a strategy that is gone: where its work goes on, and why; null for others. */
  readonly retired: RetiredStrategy | null;
};

export interface OutlookDiff {
  readonly about: PartDiff | null;
  readonly rating: PartDiff<'rating'> | null;
  readonly sections: readonly PartDiff[];
  readonly horizons: readonly PartDiff<'basis'>[];
  readonly strategies: readonly StrategyDiff[];
  /** Retirements that both versions have and that differ, in successors or reason. */
  readonly retired: ListDiff;
  readonly proxies: ListDiff;
  readonly figures: ListDiff;
  readonly sources: ListDiff;
  readonly claims: ListDiff;
}
