/** What kind of statement a claim is. `measured` and `forecast` rest on a published source. */
export const claimKinds = ['measured', 'forecast', 'editorial'] as const;

type Paragraphs = { paragraphs: readonly string[] };

type WithTexts = {
  ratingReason: string;
  sections: readonly (Paragraphs & { key: string })[];
  horizons: readonly (Paragraphs & { year: number })[];
  strategies: readonly (Paragraphs & { key: string })[];
};

/** Every text in which a claim's sentence may occur, in the order of the page. */
export function claimTexts(outlook: WithTexts): { path: string; text: string }[] {
  const list = (path: string, { paragraphs }: Paragraphs) =>
    paragraphs.map((text, index) => ({ path: `${path}.paragraphs[${index}]`, text }));
  return [
    { path: 'ratingReason', text: outlook.ratingReason },
    ...outlook.sections.flatMap((item) => list(`sections.${item.key}`, item)),
    ...outlook.horizons.flatMap((item) => list(`horizons.${item.year}`, item)),
    ...outlook.strategies.flatMap((item) => list(`strategies.${item.key}`, item)),
  ];
}

/** The claims in the order in which a reader meets their sentences. */
export function claimsInOrder<C extends { sentence: string }>(
  outlook: WithTexts & { claims: readonly C[] },
): C[] {
  const texts = claimTexts(outlook);
  const place = ({ sentence }: C) => {
    const index = texts.findIndex(({ text }) => text.includes(sentence));
    return [index, texts[index]?.text.indexOf(sentence) ?? 0] as const;
  };
  return outlook.claims
    .map((claim) => ({ claim, place: place(claim) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map(({ claim }) => claim);
}
