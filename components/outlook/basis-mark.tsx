/** The three kinds of statement, told apart by word, outline and colour. */
export type Basis = 'editorial' | 'published' | 'scenario';

const marks = {
  editorial: { word: 'Editorial judgement', drawing: <path d="M2 14 3 10 11 2l3 3-8 8z" /> },
  published: {
    word: 'Published figure',
    drawing: <path d="M2 14V9h3v5zm5 0V5h3v9zm5 0V2h3v12z" fill="currentColor" />,
  },
  scenario: {
    word: 'Scenario',
    drawing: <path d="M2 3h12v10H2z" strokeDasharray="3 2.5" />,
  },
} as const;

export function BasisMark({ basis, word }: { basis: Basis; word?: string }) {
  return (
    <span className={`basis basis-${basis}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {marks[basis].drawing}
      </svg>
      {word ?? marks[basis].word}
    </span>
  );
}
