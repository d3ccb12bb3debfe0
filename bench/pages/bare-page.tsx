const SENTENCE = 'A plain sentence that says nothing at all. ';

type Props = { params: Promise<{ characters: string; elements: string }> };

/**
 * A page of a given number of characters and elements, without a database: the cost of the framework
 * for a page of that size. The benchmark puts it into a copy of the app; the app itself has no such page.
 */
export default async function BarePage({ params }: Props) {
  const { characters, elements } = await params;
  const length = Math.ceil(Number(characters) / Number(elements));
  const text = SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length);
  return (
    <main>
      {Array.from({ length: Number(elements) }, (_, index) => `paragraph-${index}`).map((id) => (
        <p key={id}>{text}</p>
      ))}
    </main>
  );
}
