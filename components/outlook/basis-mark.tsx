import './basis-mark.css';
/** The three kinds of statement, told apart by word, icon and colour. */
export type Basis = 'editorial' | 'published' | 'scenario';

const words = {
  editorial: 'Editorial judgement',
  published: 'Published figure',
  scenario: 'Scenario',
} as const;

/** The icon comes from the stylesheet: a pen, columns or a dashed frame. */
export function BasisMark({ basis, word }: { basis: Basis; word?: string }) {
  return <span className={`basis ${basis}`}>{word ?? words[basis]}</span>;
}
